// SPDX-License-Identifier: Apache-2.0
import { byId, setText } from "./dom.js";
import { isPinSet, logIn } from "./session.js";
import { t } from "./texts.js";

const PRINTED = t("Diuna printed it at its first start; the command “diuna password” sets another one.");

let pending = null;

/**
 * Asks for the administrator's password until it is right; unless `administrator`, the PIN will do as well, if there is one.
 * Returns false if the user cancels.
 */
export function askPassword(administrator = true) {
  pending ??= ask(administrator || !isPinSet()).finally(() => {
    pending = null;
  });
  return pending;
}

async function ask(administrator) {
  const dialog = byId("password-dialog");
  const form = byId("password-form");
  const field = byId("password");
  const error = byId("password-error");
  const submit = form.querySelector("[type=submit]");
  let right = false;

  const submitPassword = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    setText(error, "");
    try {
      await logIn(field.value, administrator);
      right = true;
      dialog.close();
    } catch (problem) {
      setText(error, problem.status === 401 ? (administrator ? t("Wrong password.") : t("Wrong PIN or password.")) : problem.message);
      field.select();
    } finally {
      submit.disabled = false;
    }
  };
  const cancel = () => dialog.close();
  const cancelButton = form.querySelector("[data-cancel]");

  form.addEventListener("submit", submitPassword);
  cancelButton.addEventListener("click", cancel);
  setText(error, "");
  setText(byId("password-title"), administrator ? t("Administrator’s password") : t("Log in"));
  setText(byId("password-hint"), administrator ? PRINTED : t("With the PIN you can switch lights."));
  setText(byId("password-label"), administrator ? t("Password for user diuna") : t("PIN, or the administrator’s password"));
  dialog.showModal();
  field.focus();
  await closed(dialog);
  form.removeEventListener("submit", submitPassword);
  cancelButton.removeEventListener("click", cancel);
  field.value = "";
  return right;
}

/** Asks for confirmation of an action that cannot be undone. Returns true if the user confirms. */
export async function confirm(title, text, action) {
  const dialog = byId("confirm-dialog");
  setText(byId("confirm-title"), title);
  setText(byId("confirm-text"), text);
  setText(byId("confirm-yes"), action);
  dialog.returnValue = "no";
  dialog.showModal();
  await closed(dialog);
  return dialog.returnValue === "yes";
}

/** Returns a promise that resolves when the dialog is closed. */
export const closed = (dialog) => new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
