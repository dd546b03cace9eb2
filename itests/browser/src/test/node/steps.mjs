// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";

const LIMIT_MS = 60000;
const PAUSE_MS = 50;

/** Runs a step. An error that it throws has the names of the steps around it in `steps`, the outer one first. */
export async function step(name, work) {
  const start = performance.now();
  try {
    return await work();
  } catch (error) {
    error.steps = [name, ...(error.steps ?? [])];
    throw error;
  } finally {
    console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${name}`);
  }
}

/** Waits until `read` returns what `isRight` accepts, and returns it. */
export async function until(words, read, isRight = Boolean) {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (performance.now() > end) throw new Error(`${words}: not within ${LIMIT_MS / 1000} s; at the end ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Fails with all entries of a list that should be empty. */
export function assertNone(list, words) {
  assert.equal(list.length, 0, `${words}: ${list.length}\n${list.join("\n")}`);
}
