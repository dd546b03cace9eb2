// SPDX-License-Identifier: Apache-2.0

const LARGEST_PITCH = 22;
const PITCHES = [6, 5, 4, 3, 2, 1];
const MANY_ROWS = 10;

/**
 * Returns the runs of a strip, in order and without gaps: the ranges of the zones, and the pixels between them. Each run has
 * `start`, `length` and `zone`, which is null between zones.
 */
export function runsOf(strip, zones) {
  const taken = zones
    .flatMap((zone) => zone.ranges.filter((range) => range.strip === strip.id).map((range) => ({ ...range, zone })))
    .sort((one, other) => one.start - other.start);
  const runs = [];
  let at = 0;
  const upTo = (end) => {
    if (end > at) runs.push({ start: at, length: end - at, zone: null });
  };
  for (const range of taken) {
    const start = Math.max(at, range.start);
    const end = Math.min(strip.length, range.start + range.length);
    if (end <= start) continue;
    upTo(start);
    runs.push({ start, length: end - start, zone: range.zone });
    at = end;
  }
  upTo(strip.length);
  return runs;
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
  const all = runs.reduce((sum, run) => sum + run.length, 0);
  if (all <= capacity) return [runs];
  const rows = [];
  let row = [];
  for (const piece of runs.flatMap((run) => split(run, capacity))) {
    if (row.length > 0 && lengthOf(row) + piece.length > capacity) {
      rows.push(row);
      row = [];
    }
    row.push(piece);
  }
  rows.push(row);
  return rows;
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
