// SPDX-License-Identifier: Apache-2.0

/** Reads what the page keeps in this browser under a name; `initial` if there is nothing. */
export function readKept(name, initial) {
  try {
    return JSON.parse(localStorage.getItem(`diuna.${name}`)) ?? initial;
  } catch {
    return initial; // storage is off, or holds something else
  }
}

/** Keeps a value in this browser, if it allows that. */
export function keep(name, value) {
  try {
    localStorage.setItem(`diuna.${name}`, JSON.stringify(value));
  } catch {
    // storage is off or full
  }
}
