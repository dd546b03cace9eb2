// SPDX-License-Identifier: Apache-2.0

const BASE = "api/v1/";
const TIME_LIMIT_MS = 8000;
const UPLOAD_TIME_LIMIT_MS = 120000;
const USER = "diuna";

/** What the server refused, in its own words (RFC 9457), or why it could not be asked (status 0). */
export class Problem extends Error {
  constructor(status, detail, field = null) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

// Only here, and only in memory: a reload forgets it.
let authorization = null;

/** Whether requests carry the administrator's password. */
export const signedIn = () => authorization !== null;

/** Forgets the password. */
export function signOut() {
  authorization = null;
}

/** Tries the password and keeps it if the server takes it. Throws a Problem with status 401 if it does not. */
export async function signIn(password) {
  const bytes = new TextEncoder().encode(`${USER}:${password}`);
  const header = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  await request("plugins", { headers: { Authorization: header } });
  authorization = header;
}

/** Sends a request below /api/v1/ and returns its open response. Throws a Problem if the server refuses. */
export async function open(path, { headers = {}, ...options } = {}) {
  let response;
  try {
    response = await fetch(BASE + path, {
      cache: "no-store",
      // The browser's own password box must never come up: the page asks for the password itself.
      credentials: "omit",
      headers: { "X-Requested-With": "diuna", ...(authorization && { Authorization: authorization }), ...headers },
      ...options,
    });
  } catch (error) {
    throw new Problem(0, error.name === "TimeoutError" ? "Diuna did not answer in time." : "Diuna cannot be reached.");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  let said = {};
  try {
    said = await response.json();
  } catch {
    // Not everything that answers with an error (a proxy, say) speaks JSON; the status line has to do.
  }
  return new Problem(response.status, said.detail || said.title || `The server answered ${response.status}.`, said.field);
}

/** Sends a request, within a time limit, and returns the JSON of the answer; null where there is none. */
export async function request(path, options = {}, limit = TIME_LIMIT_MS) {
  const response = await open(path, { signal: AbortSignal.timeout(limit), ...options });
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    throw new Problem(0, "The answer of the server was cut short.");
  }
}

const inPath = encodeURIComponent;

export const readStatus = () => request("status");
export const readZones = async () => (await request("zones")).zones;
export const readAnimations = async () => (await request("animations")).animations;
export const readPalettes = async () => (await request("palettes")).palettes;
export const readStrips = async () => (await request("strips")).strips;
export const readDrivers = async () => (await request("drivers")).drivers;
export const readReceivers = async (driver) => (await request(`drivers/${inPath(driver)}/receivers`)).receivers;
export const readPlugins = async () => (await request("plugins")).plugins;

export const changeZone = (id, change) =>
  request(`zones/${inPath(id)}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
  });

export const readMaster = () => request("master");

export const changeMaster = (change) =>
  request("master", {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
  });

export const putStrip = (id, strip) =>
  request(`strips/${inPath(id)}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(strip),
  });

export const removeStrip = (id) => request(`strips/${inPath(id)}`, { method: "DELETE" });

export const uploadPlugin = (file) =>
  request(
    `plugins?name=${inPath(file.name)}`,
    { method: "POST", headers: { "Content-Type": "application/java-archive" }, body: file },
    UPLOAD_TIME_LIMIT_MS,
  );

export const removePlugin = (symbolicName) => request(`plugins/${inPath(symbolicName)}`, { method: "DELETE" });

export const liftQuarantine = (symbolicName) =>
  request(`plugins/${inPath(symbolicName)}/quarantine`, { method: "DELETE" });
