// SPDX-License-Identifier: Apache-2.0
// Runs one scenario. Arguments: its name, which is that of its file, and its settings as JSON; see README.md. Prints a line for
// each step. Exit code 1 and a line that names the step if one fails; each page that is open then leaves a screenshot.
import { Browser } from "./browser.mjs";

const [name, json] = process.argv.slice(2);
const settings = JSON.parse(json);
const { default: scenario } = await import(`./${name}.mjs`);
const browser = await Browser.launch(settings);
try {
  await scenario(browser, settings);
} catch (error) {
  const files = await browser.screenshots(`failed-${name}`);
  console.log(`FAILED ${name}: ${[...(error.steps ?? []), error.message].join(": ")}`);
  console.log(`Screenshots: ${files.join(", ") || "none"}`);
  console.log(error.stack);
  process.exitCode = 1;
} finally {
  await browser.close();
}
process.exit(); // also if a scenario has left something open
