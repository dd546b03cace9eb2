// SPDX-License-Identifier: Apache-2.0
import { byId, setText } from "./dom.js";
import { keep, readKept } from "./kept.js";
import { t } from "./texts.js";

const UNFOLDED = "picture-unfolded";

/** Fold of the live picture: many strips would push what changes the light out of sight, so the rest of them is shown on request. */
export class PictureFold {
  #root = byId("strips");
  #button = byId("strips-fold");
  #isUnfolded = readKept(UNFOLDED, false) === true;

  constructor() {
    this.#button.addEventListener("click", () => {
      this.#isUnfolded = !this.#isUnfolded;
      keep(UNFOLDED, this.#isUnfolded);
      this.update();
    });
  }

  /** Looks again whether the picture has more than is seen, after it was arranged. */
  update() {
    const bottom = (node) => node?.getBoundingClientRect().bottom ?? 0;
    this.#root.classList.add("folded");
    const isMore = bottom(this.#root.lastElementChild) > bottom(this.#root);
    this.#root.classList.toggle("folded", !this.#isUnfolded);
    this.#root.classList.toggle("cut", isMore && !this.#isUnfolded);
    this.#button.hidden = !isMore;
    this.#button.ariaExpanded = String(this.#isUnfolded);
    setText(this.#button.querySelector("span"), this.#isUnfolded ? t("Show less") : t("Show all"));
  }
}
