// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { askPassword } from "./dialogs.js";
import { isAdministrator } from "./session.js";
import { t } from "./texts.js";
import { showProblem } from "./toasts.js";

/** Runs an action and returns its result; if it fails, shows its problem and returns null. */
export async function attempt(failure, action) {
  try {
    return await action();
  } catch (problem) {
    showProblem(problem, failure);
    return null;
  }
}

/** Runs an action of the administrator, who is asked to log in if necessary; returns null if that is cancelled, or the action fails. */
export async function attemptAsAdministrator(failure, action) {
  if (!isAdministrator() && !(await askPassword())) return null;
  return attempt(failure, action);
}

/** Reads an entry of a collection anew, with its tag, and asks for its changes. */
export const edit = (collection, { id, label }, ask) =>
  attempt(t("{label} cannot be edited.", { label }), async () => ask(await collection.readOne(id)));

/** Loads a module that is needed only now, by `open()`; if that fails, says so and returns null. */
export const loadModule = (failure, open) =>
  attempt(failure, async () => {
    try {
      return await open();
    } catch {
      throw new Problem(0, t("Diuna cannot be reached."));
    }
  });
