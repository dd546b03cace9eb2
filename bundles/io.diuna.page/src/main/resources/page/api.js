// SPDX-License-Identifier: Apache-2.0
import { t } from "./texts.js";

const BASE = "api/v1/";
const TIME_LIMIT_MS = 8000;
const UPLOAD_TIME_LIMIT_MS = 120000;
const INDEX_TIME_LIMIT_MS = 40000;

/** Error of a request: problem details of the server (RFC 9457), or status 0 if there was no response. */
export class Problem extends Error {
  constructor(status, detail, field = null) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

/** Sends a request below /api/v1/ and returns the response, whose body is still unread. Throws a Problem for an error status. */
export async function open(path, { headers = {}, ...options } = {}) {
  let response;
  try {
    response = await fetch(BASE + path, {
      cache: "no-store",
      // This header keeps the browser from opening its own login dialog. The session is in a cookie.
      headers: { "X-Requested-With": "diuna", ...headers },
      ...options,
    });
  } catch (error) {
    throw new Problem(0, error.name === "TimeoutError" ? t("Diuna did not respond in time.") : t("Diuna cannot be reached."));
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  let details = {};
  try {
    details = await response.json();
  } catch {
    // Not JSON, for example an error page of a proxy.
  }
  return new Problem(response.status, details.detail || details.title || t("The server responded with status {status}.", { status: response.status }), details.field);
}

/** Sends a request with a timeout and returns the JSON of the response, or null for 204. */
export async function request(path, options = {}, limit = TIME_LIMIT_MS) {
  const response = await open(path, { signal: AbortSignal.timeout(limit), ...options });
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    throw new Problem(0, t("The response of the server is incomplete."));
  }
}

const inPath = encodeURIComponent;

export const readStatus = () => request("status");
export const readDev = () => request("dev");
export const readZones = async () => (await request("zones")).zones;
export const readAnimations = async () => (await request("animations")).animations;
export const readPalettes = async () => (await request("palettes")).palettes;
export const readStrips = async () => (await request("strips")).strips;
export const readDrivers = async () => (await request("drivers")).drivers;
export const readReceivers = async (driver) => (await request(`drivers/${inPath(driver)}/receivers`)).receivers;
export const readPlugins = async () => (await request("plugins")).plugins;

/**
 * Sends a JSON object. With the tag that the resource had when it was read, it is refused if somebody else has changed the resource
 * since.
 */
export const send = (method, path, json, tag = undefined) =>
  request(path, {
    method,
    headers: { "Content-Type": "application/json", ...(tag && { "If-Match": tag }) },
    body: JSON.stringify(json),
  });

/** Reads a resource to edit it: what it is, with its `tag`. */
export async function readToEdit(path) {
  const response = await open(path, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  return { ...(await response.json()), tag: response.headers.get("ETag") };
}

export const readSession = () => request("session");
export const openSession = (secret) => send("POST", "session", secret);
export const closeSession = () => request("session", { method: "DELETE" });
export const readAccess = () => request("access");
export const changeAccess = (change) => send("PATCH", "access", change);
export const putPin = (pin) => send("PUT", "access/pin", { pin });
export const removePin = () => request("access/pin", { method: "DELETE" });
export const readTokens = async () => (await request("tokens")).tokens;
export const createToken = (token) => send("POST", "tokens", token);
export const removeToken = (id) => request(`tokens/${inPath(id)}`, { method: "DELETE" });

export const changeZone = (id, change) => send("PATCH", `zones/${inPath(id)}`, change);

/** Presses a button of the animation of a zone. */
export const pressButton = (zone, parameter) => send("POST", `zones/${inPath(zone)}/press`, { parameter });

export const readMaster = () => request("master");

export const changeMaster = (change) => send("PATCH", "master", change);

export const readStrip = (id) => readToEdit(`strips/${inPath(id)}`);

export const putStrip = (id, strip, tag) => send("PUT", `strips/${inPath(id)}`, strip, tag);

export const removeStrip = (id) => request(`strips/${inPath(id)}`, { method: "DELETE" });

export const removePlugin = (symbolicName) => request(`plugins/${inPath(symbolicName)}`, { method: "DELETE" });

/** Re-enables a plugin and its animations, or one animation of it. */
export const reenablePlugin = (symbolicName, animation = null) =>
  request(`plugins/${inPath(symbolicName)}/quarantine${animation === null ? "" : `?animation=${inPath(animation)}`}`, {
    method: "DELETE",
  });

/**
 * Reads the plugins of the index that have all words of the text, and the state of its locations. `isFresh` has all locations
 * read again first.
 */
export const readPluginIndex = (text, isFresh = false) =>
  request(`plugin-index?q=${inPath(text)}${isFresh ? "&refresh=true" : ""}`, {}, INDEX_TIME_LIMIT_MS);

/** Installs the newest version of the index that runs on this Diuna; returns the verdict of the server. */
export const installPlugin = (name) =>
  request(
    `plugin-index/${inPath(name)}`,
    { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" },
    UPLOAD_TIME_LIMIT_MS,
  );

/** Returns the address of the moving preview of an animation. */
export const animationPreview = ({ id, version }) => `${BASE}animations/${inPath(id)}/preview?v=${inPath(version)}`;

/** Returns the address of the picture of a plugin of the index. */
export const pluginPicture = (name) => `${BASE}plugin-index/${inPath(name)}/preview`;
