// SPDX-License-Identifier: Apache-2.0
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
