// SPDX-License-Identifier: Apache-2.0
import { readToEdit, request, send } from "./api.js";

const inPath = encodeURIComponent;

export const readZone = (id) => readToEdit(`zones/${inPath(id)}`);

/** Creates a zone, or replaces its layout; label, order and look are kept if they are left out. */
export const putZone = (id, layout, tag) => send("PUT", `zones/${inPath(id)}`, layout, tag);

export const removeZone = (id) => request(`zones/${inPath(id)}`, { method: "DELETE" });

/** Splits a line before its pixel `at`. */
export const splitZone = (id, at, newId) => send("POST", `zones/${inPath(id)}/split`, { at, newId });

/** Appends another zone to a zone and removes it. */
export const joinZones = (id, other) => send("POST", `zones/${inPath(id)}/join`, { with: other });

export const renameZone = (id, newId) => send("POST", `zones/${inPath(id)}/rename`, { newId });

/** Changes the order: of zones that overlap, the later one is above. */
export const orderZones = (order) => send("POST", "zones/order", { order });

/** Shows colours over zones for a time. */
export const putLayer = (id, layer) => send("PUT", `layers/${inPath(id)}`, layer);

export const removeLayer = (id) => request(`layers/${inPath(id)}`, { method: "DELETE" });
