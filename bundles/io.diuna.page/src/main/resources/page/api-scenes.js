// SPDX-License-Identifier: Apache-2.0
import { readToEdit, request, send } from "./api.js";

const inPath = encodeURIComponent;

/** Requests of a collection whose entries are saved, removed and ordered by their ids. */
const collection = (name) => ({
  read: async () => (await request(name))[name],
  readOne: (id) => readToEdit(`${name}/${inPath(id)}`),
  put: (id, entry, tag) => send("PUT", `${name}/${inPath(id)}`, entry, tag),
  remove: (id) => request(`${name}/${inPath(id)}`, { method: "DELETE" }),
  order: (ids) => send("PATCH", name, { order: ids }),
});

export const scenes = collection("scenes");
export const groups = collection("groups");
export const playlists = collection("playlists");
export const schedules = collection("schedules");
export const palettes = collection("palettes");

/** Shows a scene; the answer names the zones that show it, and why others do not. */
export const recallScene = (id) => send("POST", `scenes/${inPath(id)}/recall`, {});

/** Changes the looks of several zones, of all of them or none: `change` names `zones`, a `group`, or neither for all zones. */
export const changeZones = (change) => send("PATCH", "zones", change);

export const readUndo = () => request("undo");
export const undo = () => send("POST", "undo", {});
export const redo = () => send("POST", "redo", {});

/** Reads the playlists with what runs: `playlists`, `running` and `reason`. */
export const readPlaylists = () => request("playlists");

/** Sends `start`, `stop` or `next` to a playlist. */
export const commandPlaylist = (id, command) => request(`playlists/${inPath(id)}/${command}`, { method: "POST" });

export const readNightLight = async () => (await request("night-light")).running;
export const startNightLight = (plan) => send("PUT", "night-light", plan);
export const cancelNightLight = () => request("night-light", { method: "DELETE" });

export const readPlace = () => readToEdit("place");
export const putPlace = (place, tag) => send("PUT", "place", place, tag);

export const readSignals = async () => (await request("signals")).signals;
