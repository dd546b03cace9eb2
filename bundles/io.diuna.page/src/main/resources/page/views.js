// SPDX-License-Identifier: Apache-2.0
import { byId } from "./dom.js";
import { translatePage } from "./texts.js";

const FIRST = "light";

const listeners = [];

/** True if the user has chosen the view that is shown. */
let isChosen = false;

/** Calls `listener(name)` when another view is shown, and with the present one after the start. */
export const onView = (listener) => listeners.push(listener);

/** Returns the name of the view that is shown. */
export const shownView = () => document.querySelector(".view:not([hidden])").dataset.view;

/** Shows the view that the address names after `#`, and marks its link. Each view is an element `.view` of index.html. */
export function startViews() {
  window.addEventListener("hashchange", () => show(true));
  show(false);
}

function show(focuses) {
  isChosen = focuses;
  const views = [...document.querySelectorAll(".view")];
  const named = location.hash.slice(1).split("/")[0];
  const shown = views.find((view) => view.dataset.view === named) ?? views.find((view) => view.dataset.view === FIRST);
  for (const view of views) view.hidden = view !== shown;
  for (const link of byId("views").querySelectorAll("a")) {
    if (link.hash === `#${shown.dataset.view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.body.dataset.view = shown.dataset.view;
  if (focuses) {
    const main = shown.parentElement;
    if (main.getBoundingClientRect().top < 0) main.scrollIntoView(); // the view before was scrolled down
    focusTitle(shown);
  }
  for (const listener of listeners) listener(shown.dataset.view);
}

/**
 * Fetches the content of a view, `views/<name>.html`, before it is used for the first time. Its title gets the focus if the
 * user has chosen the view and nothing else since.
 */
export async function fillView(name) {
  const view = document.querySelector(`.view[data-view="${name}"]`);
  if (view.childElementCount > 0) return;
  const response = await fetch(`views/${name}.html`);
  if (!response.ok) throw new Error(`views/${name}.html: ${response.status}`);
  view.append(document.createRange().createContextualFragment(await response.text()));
  translatePage(view);
  const { activeElement } = document;
  const isFree = activeElement === document.body || byId("views").contains(activeElement);
  if (isChosen && isFree && !view.hidden) focusTitle(view);
}

const focusTitle = (view) => view.querySelector("section:not([hidden]) h2")?.focus({ preventScroll: true });

/**
 * Runs work when a view is shown, and again with a pause after each run while it is. For what has no events; a failure is repeated
 * with the next run.
 */
export function repeatWhileShown(name, pause, work) {
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  const run = async () => {
    clearTimeout(timer);
    if (shownView() !== name) return;
    if (!document.hidden) await work().catch((problem) => console.debug(problem));
    wait();
  };
  onView(run);
  wait();
}
