// SPDX-License-Identifier: Apache-2.0
import { signIn } from "./api.js";
import { byId, setText } from "./dom.js";

let asking = null;

/** Asks for the administrator's password until it is right. False if the user does not want to give it. */
export function askPassword() {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask() {
  const dialog = byId("password-dialog");
  const form = byId("password-form");
  const field = byId("password");
  const error = byId("password-error");
  const submit = form.querySelector("[type=submit]");
  let right = false;

  const trySignIn = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    setText(error, "");
    try {
      await signIn(field.value);
      right = true;
      dialog.close();
    } catch (problem) {
      setText(error, problem.status === 401 ? "That is not the password." : problem.message);
      field.select();
    } finally {
      submit.disabled = false;
    }
  };
  const cancel = () => dialog.close();
  const cancelButton = form.querySelector("[data-cancel]");

  form.addEventListener("submit", trySignIn);
  cancelButton.addEventListener("click", cancel);
  setText(error, "");
  dialog.showModal();
  field.focus();
  await closed(dialog);
  form.removeEventListener("submit", trySignIn);
  cancelButton.removeEventListener("click", cancel);
  field.value = "";
  return right;
}

/** Asks before something is done that cannot be undone. */
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

/** Waits until a dialog is closed. */
export const closed = (dialog) => new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
