// SPDX-License-Identifier: Apache-2.0
import { createToken } from "./api.js";
import { closed } from "./dialogs.js";
import { byId, setText } from "./dom.js";

/** Shows the form for a new token, then the token, which cannot be read again. */
export async function askToken() {
  const dialog = byId("token-dialog");
  const form = byId("token-form");
  const secret = byId("token-secret");
  const error = byId("token-error");
  const show = (isCreated) => {
    for (const node of form.querySelectorAll("[data-before]")) node.hidden = isCreated;
    for (const node of form.querySelectorAll("[data-after]")) node.hidden = !isCreated;
  };
  const submit = async (event) => {
    event.preventDefault();
    setText(error, "");
    try {
      const { token } = await createToken({ name: byId("token-name").value, scope: byId("token-scope").value });
      secret.value = token;
      show(true);
      secret.focus();
      secret.select();
    } catch (problem) {
      setText(error, problem.message);
    }
  };
  const close = () => dialog.close();
  const buttons = form.querySelectorAll("[data-cancel]");
  form.reset();
  setText(error, "");
  show(false);
  form.addEventListener("submit", submit);
  for (const button of buttons) button.addEventListener("click", close);
  dialog.showModal();
  await closed(dialog);
  form.removeEventListener("submit", submit);
  for (const button of buttons) button.removeEventListener("click", close);
  secret.value = "";
}
