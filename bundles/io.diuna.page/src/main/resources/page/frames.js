// SPDX-License-Identifier: Apache-2.0
import { open, readStatus } from "./api.js";

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15000;
const SILENCE_MS = 6000;

/**
 * Client for the live picture, a stream of server-sent events. Uses fetch, because EventSource can neither send a password nor
 * read the status of a refusal. Reconnects with exponential back-off until stopped.
 *
 * Callbacks: `onLayout(strips)`, `onFrame(json)`, `onLive()`, and `onLost(problem, milliseconds until the next attempt)`.
 */
export class FrameStream {
  #listeners;
  #attempt = null;
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
      const headers = { Accept: "text/event-stream" };
      const response = await open("frames?fps=60", { headers, signal: attempt.signal });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let live = false;
      let text = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) throw new Error("The live picture has ended.");
        if (this.#attempt !== attempt) return;
        watchdog.reset();
        text = this.#dispatch(text + value.replaceAll("\r", ""));
        if (live) continue;
        live = true;
        this.#pause = FIRST_RETRY_MS;
        this.#listeners.onLive();
      }
    } finally {
      watchdog.end();
    }
  }

  /** Dispatches the complete events in the text and returns the incomplete rest. Only the newest of several frames is kept. */
  #dispatch(text) {
    const end = text.lastIndexOf("\n\n");
    if (end < 0) return text;
    let frame = null;
    for (const event of text.slice(0, end).split("\n\n")) {
      const kind = /^event: ?(.*)$/m.exec(event)?.[1];
      const data = /^data: ?(.*)$/m.exec(event)?.[1];
      if (kind === "frame") frame = data;
      else if (kind === "layout") this.#listeners.onLayout(JSON.parse(data).strips);
    }
    if (frame) this.#listeners.onFrame(frame);
    return text.slice(end + 2);
  }
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
