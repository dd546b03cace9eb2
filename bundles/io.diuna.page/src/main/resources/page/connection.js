// SPDX-License-Identifier: Apache-2.0
import { askPassword } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { FrameStream } from "./frames.js";

/** A pause shorter than this is over before anyone has read about it. */
const UNNOTICED_MS = 600;

/**
 * Holds the live picture open while the page is seen, and says in the page whether it is. `answers` tells whether
 * the server can be asked something, which it may be even where it gives no picture.
 */
export class Connection {
  #stream;
  #onLive;
  #answers = false;
  #ticking = 0;
  #locked = false;

  constructor(stage, onLive) {
    this.#onLive = onLive;
    this.#stream = new FrameStream({
      onLayout: (strips) => stage.setStrips(strips),
      onFrame: (frame) => stage.show(frame),
      onLive: () => this.#found(),
      onLost: (problem, pause) => this.#lost(problem, pause),
    });
    byId("banner-action").addEventListener("click", () => this.#act());
    document.addEventListener("visibilitychange", () => this.open());
  }

  get answers() {
    return this.#answers;
  }

  /** Connects if the page is seen; a hidden page costs the server nothing. */
  open() {
    if (!document.hidden) return this.#stream.start();
    this.#stream.stop();
    this.#answers = false;
  }

  #found() {
    this.#answers = true;
    this.#show("live", "Live");
    clearInterval(this.#ticking);
    byId("banner").hidden = true;
    setText(byId("banner-text"), "");
    this.#onLive();
  }

  #lost(problem, pause) {
    this.#locked = problem.status === 401;
    this.#answers = problem.status > 0 && !this.#locked;
    if (this.#locked) this.#stream.stop();
    this.#show("lost", this.#locked ? "Locked" : "Not connected");
    if (pause < UNNOTICED_MS && !this.#locked) return;
    const refused = this.#locked ? "This Diuna asks for the administrator’s password." : problem.message;
    byId("banner").hidden = false;
    setText(byId("banner-text"), problem.status > 0 ? refused : "Connection lost.");
    setText(byId("banner-action"), this.#locked ? "Enter password" : "Try now");
    this.#countDown(this.#locked ? 0 : pause);
  }

  #countDown(pause) {
    const end = performance.now() + pause;
    const tick = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      setText(byId("banner-count"), pause === 0 ? "" : left > 0 ? `Trying again in ${left} s.` : "Trying again.");
    };
    clearInterval(this.#ticking);
    tick();
    this.#ticking = setInterval(tick, 250);
  }

  async #act() {
    if (!this.#locked || (await askPassword())) this.open();
  }

  #show(state, text) {
    byId("live").dataset.state = state;
    setText(byId("live-text"), text);
    document.body.classList.toggle("lost", state === "lost");
  }
}
