// SPDX-License-Identifier: Apache-2.0

/** Attributes of index.html that are read to people. */
const ATTRIBUTES = ["aria-label", "placeholder", "title"];

/** Languages with a file `texts/<language>.json`: English text to translated text. */
const LANGUAGES = ["de"];

/** Language of the page: the first of the browser's that it has, else English. */
export const language =
  navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === "en" || LANGUAGES.includes(one)) ?? "en";

/** Locale of dates: that of the browser, if it is one of the language of the page. */
export const locale = navigator.languages.find((one) => one.slice(0, 2) === language) ?? language;

const translated = language === "en" ? {} : await load();

async function load() {
  try {
    return await (await fetch(`texts/${language}.json`)).json();
  } catch {
    return {}; // English
  }
}

/** Returns a text in the language of the page. The English text is its key; `{name}` is replaced by the value of that name. */
export const t = (text, values = {}) =>
  (translated[text] ?? text).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** Translates the texts of an element, and of the page at its start. Texts of elements with `translate="no"` stay. */
export function translatePage(root = document.body) {
  document.documentElement.lang = language;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.data.trim().replace(/\s+/g, " ");
    if (translated[text] && !node.parentElement.closest("[translate=no]")) node.data = node.data.replace(node.data.trim(), translated[text]);
  }
  for (const name of ATTRIBUTES) {
    for (const node of root.querySelectorAll(`[${name}]`)) node.setAttribute(name, t(node.getAttribute(name)));
  }
}
