// SPDX-License-Identifier: Apache-2.0
import { translatePage } from "./texts.js";

const INTERVAL_MS = 3000;

/** Loads the page as soon as Diuna answers. */
async function retry() {
  try {
    if ((await fetch("./", { method: "HEAD", cache: "no-store" })).ok) location.reload();
  } catch {
    // Diuna still cannot be reached.
  }
}

translatePage();
document.getElementById("retry").addEventListener("click", retry);
setInterval(retry, INTERVAL_MS);
