// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { t } from "./texts.js";

/**
 * Sends a file below /api/v1/ and returns the JSON of the response. `onProgress(share)` gets the share that is sent, 0 to 1. Uses
 * XMLHttpRequest, because fetch does not report progress.
 */
export function sendFile(path, type, file, onProgress, limit) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `api/v1/${path}`);
    request.timeout = limit;
    request.setRequestHeader("Content-Type", type);
    request.setRequestHeader("X-Requested-With", "diuna"); // keeps the browser from opening its own login dialog
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => answer(request, resolve, reject));
    request.addEventListener("error", () => reject(new Problem(0, t("Diuna cannot be reached."))));
    request.addEventListener("timeout", () => reject(new Problem(0, t("Diuna did not respond in time."))));
    request.send(file);
  });
}

function answer({ status, responseText }, resolve, reject) {
  let json = {};
  try {
    json = JSON.parse(responseText);
  } catch {
    // Not JSON, for example an error page of a proxy.
  }
  if (status >= 200 && status < 300) return resolve(json);
  const words = json.detail || json.title || t("The server responded with status {status}.", { status });
  reject(new Problem(status, words, json.field));
}

/** Progress bar with the name of the file and what happens to it. */
export class UploadBar {
  #bar;
  #text;
  #root;

  /** `root` has a progress element and a paragraph. */
  constructor(root) {
    this.#root = root;
    this.#bar = root.querySelector("progress");
    this.#text = root.querySelector("p");
  }

  /** Shows the share of a file that is sent; all of it is checked by the server then. */
  show(name, share, then) {
    this.#root.hidden = false;
    const percent = Math.floor(share * 100);
    if (share < 1) this.#bar.value = share;
    else this.#bar.removeAttribute("value");
    const text = share < 1 ? t("{file}: {percent} %", { file: name, percent }) : `${name}: ${then}`;
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  hide() {
    this.#root.hidden = true;
  }
}
