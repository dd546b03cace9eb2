// SPDX-License-Identifier: Apache-2.0
import { byId, element, icon } from "./dom.js";
import { t } from "./texts.js";

const DURATION_MS = 7000;
const MAX_TOASTS = 4;

/** Shows a notification in the corner of the page. An equal one that is still visible is only prolonged. */
export function showToast(title, text = "", kind = "info") {
  const root = byId("toasts");
  const content = `${title}\n${text}`;
  const same = [...root.children].find((toast) => toast.dataset.content === content);
  if (same) return restartTimer(same);
  const close = element("button", { type: "button", className: "icon-button", ariaLabel: t("Close") }, icon("close"));
  const message = element("p", {}, element("b", {}, title), text ? ` ${text}` : "");
  const mark = icon(kind === "error" ? "warn" : "done");
  const toast = element("div", { className: `toast ${kind}` }, mark, message, close);
  toast.dataset.content = content;
  close.addEventListener("click", () => toast.remove());
  toast.addEventListener("pointerenter", () => clearTimeout(toast.timer));
  toast.addEventListener("pointerleave", () => restartTimer(toast));
  toast.addEventListener("focusin", () => clearTimeout(toast.timer));
  root.append(toast);
  while (root.children.length > MAX_TOASTS) root.firstElementChild.remove();
  restartTimer(toast);
}

/** Warns if the answer to a change says that it is not on the disk. */
export function warnIfNotSaved({ saved }) {
  if (saved !== false) return;
  const consequence = t("It is lost at the next restart. The problems below the live picture say why.");
  showToast(t("The light has changed, but the change is not saved."), consequence, "error");
}

/** Shows an error with the message of the server. */
export function showProblem(problem, title) {
  showToast(title, problem.message, "error");
}

function restartTimer(toast) {
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => toast.remove(), DURATION_MS);
}
