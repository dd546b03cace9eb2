// SPDX-License-Identifier: Apache-2.0
import { open } from "./api.js";

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15000;
const GATHER_MS = 50;
const FIRST_READ_MS = 1000;

/**
 * Client for state changes, a stream of server-sent events. Gathers the kinds of the events of 50 ms and calls `onChange(kinds)`
 * with a set of them. The kind `all` asks to read everything: after each connect, and when events were lost; also a second after the
 * first start if there is no stream by then. Uses fetch, because EventSource cannot send a password. Reconnects with exponential
 * back-off until stopped.
 */
export class StateEvents {
  #onChange;
  #attempt = null;
  #pause = FIRST_RETRY_MS;
  #retryTimer = 0;
  #gatherTimer = 0;
  #kinds = new Set();
  #firstTimer = null;

  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** True between start and stop. */
  get isStarted() {
    return this.#attempt !== null;
  }

  /** Connects at once. */
  start() {
    this.stop();
    this.#firstTimer ??= setTimeout(() => this.#gather("all"), FIRST_READ_MS);
    const attempt = new AbortController();
    this.#attempt = attempt;
    this.#read(attempt).catch(() => {
      if (this.#attempt !== attempt) return;
      this.#retryTimer = setTimeout(() => this.start(), this.#pause);
      this.#pause = Math.min(LAST_RETRY_MS, this.#pause * 2);
    });
  }

  stop() {
    clearTimeout(this.#retryTimer);
    this.#attempt?.abort();
    this.#attempt = null;
  }

  async #read(attempt) {
    const response = await open("events", { headers: { Accept: "text/event-stream" }, signal: attempt.signal });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error("The event stream has ended.");
      if (this.#attempt !== attempt) return;
      this.#pause = FIRST_RETRY_MS;
      text = this.#dispatch(text + value.replaceAll("\r", ""));
    }
  }

  /** Gathers the kinds of the complete events in the text and returns the incomplete rest. */
  #dispatch(text) {
    const end = text.lastIndexOf("\n\n");
    if (end < 0) return text;
    for (const event of text.slice(0, end).split("\n\n")) {
      const kind = /^event: ?(.*)$/m.exec(event)?.[1];
      if (kind) this.#gather(kind === "ready" || kind === "missed" ? "all" : kind);
    }
    return text.slice(end + 2);
  }

  #gather(kind) {
    if (kind === "all") clearTimeout(this.#firstTimer);
    this.#kinds.add(kind);
    if (this.#kinds.size > 1) return;
    clearTimeout(this.#gatherTimer);
    this.#gatherTimer = setTimeout(() => {
      const kinds = this.#kinds;
      this.#kinds = new Set();
      this.#onChange(kinds);
    }, GATHER_MS);
  }
}
