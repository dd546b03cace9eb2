// SPDX-License-Identifier: Apache-2.0
import { askPassword } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { FrameStream } from "./frames.js";
import { t } from "./texts.js";

/** Shorter interruptions are not shown. */
const HIDDEN_PAUSE_MS = 600;

const LINK = /http:\/\/[^\s/]+\//;

/**
 * Keeps the live picture open while the page is visible, and shows the state of the connection. `answers` is true if the server
 * responds to requests, even if it refuses the live picture.
 */
export class Connection {
  #stream;
  #onLive;
  #answers = false;
  #countdown = 0;
  #needsLogin = false;
  #link = null;

  constructor(liveView, onLive) {
    this.#onLive = onLive;
    this.#stream = new FrameStream({
      onLayout: (strips) => liveView.setStrips(strips),
      onFrame: (frame) => liveView.setFrame(frame),
      onLive: () => this.#connected(),
      onLost: (problem, pause) => this.#lost(problem, pause),
    });
    byId("banner-action").addEventListener("click", () => this.#act());
    document.addEventListener("visibilitychange", () => this.open());
  }

  get answers() {
    return this.#answers;
  }

  /** Connects if the page is visible, else disconnects. */
  open() {
    if (!document.hidden) return this.#stream.start();
    this.#stream.stop();
    this.#answers = false;
  }

  #connected() {
    this.#answers = true;
    this.#show("live", t("Live"));
    clearInterval(this.#countdown);
    byId("banner").hidden = true;
    setText(byId("banner-text"), "");
    this.#onLive();
  }

  #lost(problem, pause) {
    this.#needsLogin = problem.status === 401;
    this.#answers = problem.status > 0 && !this.#needsLogin;
    if (this.#needsLogin) this.#stream.stop();
    this.#show("lost", this.#needsLogin ? t("Login required") : t("Not connected"));
    if (pause < HIDDEN_PAUSE_MS && !this.#needsLogin) return;
    // A refused host name is explained with a link that works.
    this.#link = problem.status === 403 ? (LINK.exec(problem.message)?.[0] ?? null) : null;
    const refused = this.#needsLogin ? t("Log in to see and control the light.") : problem.message;
    byId("banner").hidden = false;
    setText(byId("banner-text"), problem.status > 0 ? refused : t("Connection lost."));
    setText(byId("banner-action"), this.#needsLogin ? t("Log in") : this.#link ? t("Open {link}", { link: this.#link }) : t("Retry now"));
    this.#countDown(this.#needsLogin || this.#link ? 0 : pause);
  }

  #countDown(pause) {
    const end = performance.now() + pause;
    const tick = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      setText(byId("banner-count"), pause === 0 ? "" : left > 0 ? t("Retrying in {seconds} s.", { seconds: left }) : t("Retrying."));
    };
    clearInterval(this.#countdown);
    tick();
    this.#countdown = setInterval(tick, 250);
  }

  async #act() {
    if (this.#link) location.href = this.#link;
    else if (!this.#needsLogin || (await askPassword(false))) this.open();
  }

  #show(state, text) {
    byId("live").dataset.state = state;
    setText(byId("live-text"), text);
    document.body.classList.toggle("lost", state === "lost");
  }
}
