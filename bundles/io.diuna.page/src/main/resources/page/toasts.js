// SPDX-License-Identifier: Apache-2.0
import { byId, element, icon } from "./dom.js";

const SHOWN_MS = 7000;
const AT_MOST = 4;

/** Says something in the corner of the page. The same words are not said twice at a time. */
export function showToast(title, text = "", kind = "info") {
  const root = byId("toasts");
  const words = `${title}\n${text}`;
  const same = [...root.children].find((toast) => toast.dataset.words === words);
  if (same) return keep(same);
  const close = element("button", { type: "button", className: "icon-button", ariaLabel: "Close" }, icon("close"));
  const message = element("p", {}, element("b", {}, title), text ? ` ${text}` : "");
  const mark = icon(kind === "error" ? "warn" : "done");
  const toast = element("div", { className: `toast ${kind}` }, mark, message, close);
  toast.dataset.words = words;
  close.addEventListener("click", () => toast.remove());
  toast.addEventListener("pointerenter", () => clearTimeout(toast.timer));
  toast.addEventListener("pointerleave", () => keep(toast));
  toast.addEventListener("focusin", () => clearTimeout(toast.timer));
  root.append(toast);
  while (root.children.length > AT_MOST) root.firstElementChild.remove();
  keep(toast);
}

/** Says what went wrong, in the server's words. */
export function showProblem(problem, title) {
  showToast(title, problem.message, "error");
}

function keep(toast) {
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => toast.remove(), SHOWN_MS);
}
