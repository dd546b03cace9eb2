// SPDX-License-Identifier: Apache-2.0

const INTERVAL_MS = 100;

/**
 * Queue of changes to one resource: one request at a time, at most ten a second. Changes that wait are merged, and the newest
 * value of each field wins.
 */
export class Changes {
  #send;
  #onDone;
  #waiting = null;
  #sent = null;
  #next = 0;
  #timer = 0;
  #count = 0;

  /** `send(change)` returns a promise of the new state; `onDone(state, problem)` gets one of both, the other is null. */
  constructor(send, onDone) {
    this.#send = send;
    this.#onDone = onDone;
  }

  /** Counter of changes and responses. A response to a request that started at a lower count is outdated. */
  get count() {
    return this.#count;
  }

  add(change) {
    this.#count++;
    this.#waiting = merge(this.#waiting ?? {}, change);
    this.#schedule();
  }

  /** Returns the state with all pending changes applied. */
  over(zone) {
    return [this.#sent, this.#waiting].reduce((seen, change) => (change ? merge(seen, change) : seen), zone);
  }

  #schedule() {
    if (this.#sent || !this.#waiting) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, this.#next - performance.now()));
  }

  async #flush() {
    this.#next = performance.now() + INTERVAL_MS;
    this.#sent = this.#waiting;
    this.#waiting = null;
    let zone = null;
    let problem = null;
    try {
      zone = await this.#send(this.#sent);
    } catch (error) {
      problem = error;
    }
    this.#count++;
    this.#sent = null;
    this.#onDone(zone, problem);
    this.#schedule();
  }
}

/** Merges a change. Parameters are dropped if the animation changes, because they belong to the old one. */
function merge(zone, change) {
  const changesAnimation = change.animation !== undefined && change.animation !== zone.animation;
  const { parameters: before = {}, ...rest } = zone;
  const parameters = { ...(changesAnimation ? {} : before), ...change.parameters };
  const merged = { ...rest, ...change };
  if (Object.keys(parameters).length > 0) merged.parameters = parameters;
  return merged;
}
