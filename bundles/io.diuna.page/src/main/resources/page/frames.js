// SPDX-License-Identifier: Apache-2.0
import { open, readStatus } from "./api.js";

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15000;
const SILENCE_MS = 6000;

/** Bytes a second that the picture may cost; with more pixels there are fewer frames. */
const MOST_BYTES = 375_000;
const MOST_FPS = 60;
const LEAST_FPS = 5;

/** Kinds of messages, and the bytes before their content: the kind, and the length in four bytes. */
const LAYOUT = 0;
const FRAME = 1;
const HEAD = 5;

/**
 * Client for the live picture, a stream of binary messages. Uses fetch, which tells the status of a refusal. Reconnects with
 * exponential back-off until stopped.
 *
 * Callbacks: `onLayout(strips)`, `onFrame(frame)`, `onLive()`, and `onLost(problem, milliseconds until the next attempt)`. A frame
 * has `strips`, those of the layout, and `bytes`: its number in eight, then for each strip one byte, 1 with red, green and blue of
 * each pixel, or 0 without a picture.
 */
export class FrameStream {
  #listeners;
  #attempt = null;
  #strips = [];
  #fps = MOST_FPS;
  #pause = FIRST_RETRY_MS;
  #timer = 0;

  constructor(listeners) {
    this.#listeners = listeners;
  }

  /** Connects at once. */
  start() {
    this.stop();
    const attempt = new AbortController();
    this.#attempt = attempt;
    this.#read(attempt).catch((problem) => {
      if (this.#attempt === attempt) this.#retry(problem);
    });
  }

  stop() {
    clearTimeout(this.#timer);
    this.#attempt?.abort();
    this.#attempt = null;
  }

  #retry(problem) {
    this.#attempt?.abort();
    const pause = this.#pause;
    this.#pause = Math.min(LAST_RETRY_MS, pause * 2);
    this.#timer = setTimeout(() => this.start(), pause);
    this.#listeners.onLost(problem, pause);
  }

  async #read(attempt) {
    const watchdog = new Watchdog(() => attempt.abort());
    try {
      const response = await open(`frames?format=binary&fps=${this.#fps}`, { signal: attempt.signal });
      const reader = response.body.getReader();
      let live = false;
      let rest = new Uint8Array(0);
      for (;;) {
        const { value, done } = await reader.read();
        if (done) throw new Error("The live picture has ended.");
        if (this.#attempt !== attempt) return;
        watchdog.reset();
        rest = this.#dispatch(joined(rest, value));
        if (this.#attempt !== attempt) return;
        if (live) continue;
        live = true;
        this.#pause = FIRST_RETRY_MS;
        this.#listeners.onLive();
      }
    } finally {
      watchdog.end();
    }
  }

  /** Dispatches the complete messages and returns the incomplete rest. Only the newest of several frames is kept. */
  #dispatch(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let frame = null;
    let at = 0;
    while (bytes.length - at >= HEAD) {
      const end = at + HEAD + view.getUint32(at + 1);
      if (end > bytes.length) break;
      const content = bytes.subarray(at + HEAD, end);
      if (bytes[at] === FRAME) frame = { strips: this.#strips, bytes: content };
      else if (bytes[at] === LAYOUT) this.#arrange(JSON.parse(new TextDecoder().decode(content)).strips);
      at = end;
    }
    if (frame) this.#listeners.onFrame(frame);
    return bytes.subarray(at);
  }

  /** Passes on the strips, and connects again if they need another frame rate. */
  #arrange(strips) {
    this.#strips = strips;
    this.#listeners.onLayout(strips);
    const pixels = strips.reduce((sum, { length }) => sum + length, 0);
    const fps = Math.max(LEAST_FPS, Math.min(MOST_FPS, Math.floor(MOST_BYTES / (3 * pixels))));
    if (fps === this.#fps) return;
    this.#fps = fps;
    this.start();
  }
}

/** Returns two arrays of bytes as one. */
function joined(one, other) {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Watchdog for a silent stream: requests the status after a while without events, and gives up if that fails. */
class Watchdog {
  #timer = 0;
  #onGone;
  #last = performance.now();

  constructor(onGone) {
    this.#onGone = onGone;
    this.#timer = setInterval(() => this.#check(), SILENCE_MS / 3);
  }

  reset() {
    this.#last = performance.now();
  }

  end() {
    clearInterval(this.#timer);
  }

  async #check() {
    const asked = performance.now();
    if (asked - this.#last < SILENCE_MS) return;
    this.#last = asked;
    try {
      await readStatus();
    } catch {
      this.#onGone();
    }
  }
}
