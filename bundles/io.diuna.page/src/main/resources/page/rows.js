// SPDX-License-Identifier: Apache-2.0
import { isShaped } from "./zone-shape.js";

const LARGEST_PITCH = 22;
const PITCHES = [6, 5, 4, 3, 2, 1];
const MANY_ROWS = 10;

/**
 * Returns the runs of a strip, in order: pixels that show the same zone, or none. Each run has `start`, `length` and `zone`, which is
 * null between zones. Pixels of zones that are drawn in a shape of their own are left out. Of zones that overlap, the last one that
 * is on counts.
 */
export function runsOf(strip, zones) {
  const lines = zones.filter((zone) => !isShaped(zone));
  const owners = new Array(strip.length).fill(null);
  for (const zone of [...lines.filter(({ on }) => !on), ...lines.filter(({ on }) => on)]) own(owners, strip, zone, zone);
  for (const zone of zones.filter(isShaped)) own(owners, strip, zone, undefined);
  const runs = [];
  let at = 0;
  while (at < owners.length) {
    const start = at;
    while (at < owners.length && owners[at] === owners[start]) at++;
    if (owners[start] !== undefined) runs.push({ start, length: at - start, zone: owners[start] });
  }
  return runs;
}

function own(owners, strip, zone, owner) {
  for (const range of zone.ranges) {
    if (range.strip === strip.id) owners.fill(owner, range.start, range.start + range.length);
  }
}

/**
 * Wraps runs into rows that are at most `width` CSS pixels wide, if possible between two runs. Returns the rows, each a list of
 * runs, and the pitch: the distance between pixels in CSS pixels.
 */
export function layRows(runs, width) {
  let rows = [];
  for (const pitch of PITCHES) {
    rows = pack(runs, Math.max(1, Math.floor(width / pitch)));
    if (rows.length <= MANY_ROWS) break;
  }
  const longest = Math.max(1, ...rows.map(lengthOf));
  return { rows, pitch: Math.min(LARGEST_PITCH, width / longest) };
}

/** Returns the number of pixels in a row. */
export const lengthOf = (row) => row.reduce((sum, run) => sum + run.length, 0);

function pack(runs, capacity) {
  const rows = [];
  for (const part of connected(runs)) {
    const pieces = lengthOf(part) > capacity ? part.flatMap((run) => split(run, capacity)) : part;
    let row = [];
    rows.push(row);
    for (const piece of pieces) {
      if (row.length > 0 && lengthOf(row) + piece.length > capacity) rows.push((row = []));
      row.push(piece);
    }
  }
  return rows;
}

/** Returns the runs in lists without gaps, because a row has no gaps. */
function connected(runs) {
  const parts = [];
  let end = -1;
  for (const run of runs) {
    if (run.start !== end) parts.push([]);
    parts.at(-1).push(run);
    end = run.start + run.length;
  }
  return parts;
}

/** Splits a run that is longer than a row into pieces of equal length. */
function split(run, capacity) {
  const pieces = Math.ceil(run.length / capacity);
  const size = Math.ceil(run.length / pieces);
  return Array.from({ length: pieces }, (_, index) => ({
    zone: run.zone,
    start: run.start + index * size,
    length: Math.min(size, run.length - index * size),
    continued: index > 0,
  }));
}
