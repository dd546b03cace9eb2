// SPDX-License-Identifier: Apache-2.0
import { animationPreview } from "./api.js";
import { element } from "./dom.js";

const FRAME_MS = 50;

/** Moving previews of animations. Only those that are seen are loaded and move, and none where motion is not wanted. */
export class MovingPreviews {
  #shown = new Map();
  #timer = null;
  #observer = new IntersectionObserver((changes) => changes.forEach((change) => this.#see(change)));
  #isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Returns a line of LEDs for an animation, dark until it is seen. */
  lineOf(animation) {
    const canvas = element("canvas", { className: "moving-preview", width: 60, height: 1, ariaHidden: "true" });
    canvas.dataset.source = animationPreview(animation);
    this.#observer.observe(canvas);
    return canvas;
  }

  /** Forgets all lines. */
  clear() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#observer.disconnect();
    this.#shown.clear();
  }

  #see({ target, isIntersecting }) {
    if (!isIntersecting) {
      this.#shown.delete(target);
      return;
    }
    const image = new Image();
    image.onload = () => this.#draw(target, image);
    image.src = target.dataset.source;
    this.#shown.set(target, image);
    if (!this.#isStill) this.#timer ??= setInterval(() => this.#shown.forEach((one, canvas) => this.#draw(canvas, one)), FRAME_MS);
  }

  /** Draws the row of the picture whose time it is. */
  #draw(canvas, image) {
    if (!image.complete || image.naturalHeight === 0) return;
    const row = this.#isStill ? 0 : Math.floor(performance.now() / FRAME_MS) % image.naturalHeight;
    canvas.getContext("2d").drawImage(image, 0, row, image.naturalWidth, 1, 0, 0, canvas.width, 1);
  }
}
