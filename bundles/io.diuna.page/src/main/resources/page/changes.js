// SPDX-License-Identifier: Apache-2.0

const INTERVAL_MS = 100;

/**
 * The changes of one zone on their way to the server: one request at a time, ten a second at most, and of several
 * values for the same thing the newest wins.
 */
export class Changes {
  #send;
  #onDone;
  #waiting = null;
  #sent = null;
  #next = 0;
  #timer = 0;
  #count = 0;

  /** `send(change)` returns a promise of the zone; `onDone(zone, problem)` gets the one or the other, then null. */
  constructor(send, onDone) {
    this.#send = send;
    this.#onDone = onDone;
  }

  /** Grows with every change made and every answer got. An answer to an older question is out of date. */
  get count() {
    return this.#count;
  }

  add(change) {
    this.#count++;
    this.#waiting = merge(this.#waiting ?? {}, change);
    this.#schedule();
  }

  /** The zone as it will be once the server has taken all changes. */
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

/** Another animation has parameters of its own, so those of the one before are not carried over to it. */
function merge(zone, change) {
  const changesAnimation = change.animation !== undefined && change.animation !== zone.animation;
  const { parameters: before = {}, ...rest } = zone;
  const parameters = { ...(changesAnimation ? {} : before), ...change.parameters };
  const merged = { ...rest, ...change };
  if (Object.keys(parameters).length > 0) merged.parameters = parameters;
  return merged;
}
