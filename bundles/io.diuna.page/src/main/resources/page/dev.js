// SPDX-License-Identifier: Apache-2.0
import { readDev, request } from "./api.js";
import { byId, setText } from "./dom.js";

/** Banner with the problems of the project of `diuna dev`. Only with that command the server lists such a resource. */
export class DevBanner {
  #isThere = false;

  async refresh() {
    this.#isThere ||= "dev" in (await request("../v1")).resources; // the list of resources, which has no slash at its end
    if (this.#isThere) this.#show(await readDev());
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
