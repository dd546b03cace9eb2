// SPDX-License-Identifier: Apache-2.0
// The page behind a reverse proxy that Diuna was told nothing about: light is closed, and the login says what to configure.
import assert from "node:assert/strict";
import { changeFromAfar } from "./afar.mjs";
import { step } from "./steps.mjs";

export default async function proxyRefused(browser, { url, password }) {
  await step("a stranger switches nothing", async () => assert.equal(await changeFromAfar(url), 401));
  const { page, close } = await browser.open();
  await step("asks for the login", () => page.getByText("Login required").waitFor());
  await step("says what to configure", async () => {
    await page.getByRole("button", { name: "Log in" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/password/i).first().fill(password);
    await dialog.getByRole("button", { name: "Log in" }).click();
    await dialog.getByText(`add '${new URL(url).hostname}' to hostNames`).waitFor();
  });
  await close();
}
