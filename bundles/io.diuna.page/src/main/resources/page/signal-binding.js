// SPDX-License-Identifier: Apache-2.0
import { attempt, loadModule } from "./attempt.js";
import { element, icon, setText } from "./dom.js";
import { unwatchSignal, watchSignal } from "./signal-values.js";
import { t } from "./texts.js";

/** Returns true if the value of a parameter is a binding to a signal. */
export const isBinding = (value) => typeof value === "object" && !Array.isArray(value);

/**
 * Adds to the slider of a number parameter that it can follow a signal: `tools` has the button for it. While it does, the signal
 * with its value stands in the place of the slider, and one tap releases the parameter, which gets its default.
 */
export function followable(declaration, control, onChange) {
  const { label, default: initial } = declaration;
  let value = initial;
  const words = element("p", { className: "follows" });
  const bind = async () => {
    const failure = t("The signals cannot be read.");
    const module = await loadModule(failure, () => import("./signal-form.js"));
    const binding = module && (await attempt(failure, () => module.askBinding(declaration, value)));
    if (binding) onChange(binding);
  };
  const button = (name, text, onclick, ...content) =>
    element("button", { type: "button", className: name, ariaLabel: `${label}: ${text}`, title: text, onclick }, ...content);
  const release = button("button", t("Release"), () => onChange(initial), t("Release"));
  const change = button("button", t("Change"), bind, t("Change"));
  const head = element("div", { className: "field-head" }, element("span", { className: "name" }, label));
  const actions = element("div", { className: "follow-row" }, words, change, release);
  const followed = element("div", { className: "field" }, head, actions);
  const follow = button("icon-button follow", t("Follow a signal"), bind, icon("signal"));
  return {
    node: element("div", {}, control.node, followed),
    tools: [follow],
    set(next) {
      value = next;
      const follows = isBinding(next);
      if (follows && document.activeElement === follow) change.focus();
      follow.classList.toggle("unneeded", follows);
      const hadFocus = followed.contains(document.activeElement);
      control.node.hidden = follows;
      followed.hidden = !follows;
      if (follows) {
        if (words.dataset.signal !== next.signal) setText(words, t("follows {signal}", { signal: next.signal }));
        watchSignal(words, next.signal);
      } else {
        unwatchSignal(words);
        control.set(next);
        if (hadFocus) control.node.querySelector("input").focus();
      }
      words.dataset.signal = follows ? next.signal : "";
    },
  };
}
