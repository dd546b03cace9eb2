// SPDX-License-Identifier: Apache-2.0

/** Lists of the server that several parts of the page show, by name, as they were read last; `run` is the playlist that runs. */
const lists = {
  animations: [],
  groups: [],
  palettes: [],
  playlists: [],
  run: { running: null, reason: null, readAt: 0 },
  scenes: [],
  schedules: [],
  strips: [],
  zones: [],
};

const read = new Set();
const listeners = [];

/** Returns true if all of these lists were read. */
export const isKnown = (...names) => names.every((name) => read.has(name));

/** Returns a list as it was read last. */
export const known = (name) => lists[name];

/** Calls `listener()` after one of the lists was read. */
export const onKnown = (names, listener) => listeners.push({ names, listener });

/** Keeps a list that was read. */
export function learn(name, list) {
  lists[name] = list;
  read.add(name);
  for (const one of listeners) if (one.names.includes(name)) one.listener();
}

/** Part of the page that reads a list and keeps it. */
export const listPart = (name, read) => ({
  async refresh() {
    learn(name, await read());
  },
});
