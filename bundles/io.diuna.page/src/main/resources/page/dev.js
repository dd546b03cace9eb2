// SPDX-License-Identifier: Apache-2.0
import { readDev } from "./api.js";
import { byId, setText } from "./dom.js";

/** Banner with the problems of the project of `diuna dev`. Without that command the server has no such resource. */
export class DevBanner {
  #isAbsent = false;

  async refresh() {
    if (this.#isAbsent) return;
    try {
      this.#show(await readDev());
    } catch (problem) {
      this.#isAbsent = problem.status === 404;
      if (!this.#isAbsent) throw problem;
    }
  }

  #show({ state, diagnostics }) {
    if (state === "compiling") return; // the next event says how it ended
    byId("dev").hidden = diagnostics.length === 0;
    setText(byId("dev-text"), diagnostics.map(lineOf).join("\n"));
  }
}

/** Formats a problem as compilers do. */
function lineOf({ file, line, column, text }) {
  const place = [file, line, column].filter(Boolean).join(":");
  return place ? `${place}: ${text}` : text;
}
