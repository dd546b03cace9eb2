// SPDX-License-Identifier: Apache-2.0
// The first load: its size, and that nothing goes wrong in it.
import assert from "node:assert/strict";
import { openView, untilLive, VIEWS } from "./page.mjs";
import { assertNone, step, until } from "./steps.mjs";

const LARGEST = 300_000;
const QUIET_MS = 1500;

/** Counters that the page reads each second. */
const REPEATED = "/api/v1/status";

export default async function firstLoad(browser) {
  for (const width of [360, 1440]) {
    const loaded = [];
    const { page, faults, close } = await browser.open({ width, before: (before) => count(before, loaded) });
    await step(`${width} px: loads`, async () => {
      await untilLive(page);
      await until("nothing more is loaded", () => performance.now() - loaded.last, (pause) => pause > QUIET_MS);
    });
    await step(`${width} px: at most ${LARGEST / 1000} kB in all`, async () => {
      const bytes = loaded.reduce((sum, { size }) => sum + size, 0);
      const largest = loaded.toSorted((one, other) => other.size - one.size).slice(0, 5);
      console.log(`        ${loaded.length} responses, ${bytes} bytes; largest: ${largest.map(({ url, size }) => `${url} ${size}`).join(", ")}`);
      assert.ok(bytes <= LARGEST, `${bytes} bytes`);
    });
    await step(`${width} px: each view without an error`, async () => {
      for (const view of VIEWS) await openView(page, view);
      assertNone(faults, "faults");
    });
    await close();
  }
}

/** Counts what goes over the wire, by response, headers included, but for the streams, which last, and the counters. */
async function count(page, loaded) {
  const client = await page.context().newCDPSession(page);
  const urls = new Map();
  client.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = new URL(urls.get(requestId) ?? "data:").pathname;
    if (url === REPEATED) return;
    loaded.push({ url, size: encodedDataLength });
    loaded.last = performance.now();
  });
  await client.send("Network.enable");
}
