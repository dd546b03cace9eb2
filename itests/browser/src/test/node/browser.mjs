// SPDX-License-Identifier: Apache-2.0
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const LIMIT_MS = 60000;
const TALL = 740;
const TALL_FROM = 900;
const PHONE_UP_TO = 480;

/** Nothing but the page uses the network. A name `*.example` is that of this machine. */
const OPTIONS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-proxy-server",
  "--ignore-certificate-errors", // a self-made one; the setting of a context does not reach service workers
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP *.example 127.0.0.1",
];

/** Errors of requests that the page ends by itself: streams, when it is left or logs in. */
const ENDED = ["net::ERR_ABORTED", "net::ERR_NETWORK_IO_SUSPENDED"];

/** Requests whose answers last. */
const STREAM = /\/api\/v1\/(frames|events)\b/;

const loading = new WeakMap();

const touched = new WeakSet();

/** Returns true for the page of a phone, which is used by touch. */
export const isTouched = (page) => touched.has(page);

/** Returns true while a page waits for an answer, streams left out. */
export const isLoading = (page) => loading.get(page).size > 0;

/** Chromium with its open pages. */
export class Browser {
  #chromium;
  #settings;
  #open = new Map();

  constructor(running, settings) {
    this.#chromium = running;
    this.#settings = settings;
  }

  /** Starts Chromium. `settings` has `chromium`, its file, `url` of the page, and `screenshots`, a folder. */
  static async launch(settings) {
    const running = await chromium.launch({ executablePath: settings.chromium, args: OPTIONS, timeout: LIMIT_MS });
    return new Browser(running, settings);
  }

  /** Opens the page in a profile of its own, which is not logged in. Up to 480 px it is that of a phone. */
  async open({ width = 1440, dark = false, hash = "", url = this.#settings.url, before = () => {} } = {}) {
    const isPhone = width <= PHONE_UP_TO;
    const context = await this.#chromium.newContext({
      viewport: { width, height: isPhone ? TALL : TALL_FROM },
      colorScheme: dark ? "dark" : "light",
      locale: "en-US",
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(LIMIT_MS);
    const page = await context.newPage();
    if (isPhone) touched.add(page);
    const faults = watch(page, new URL(url).host);
    this.#open.set(page, faults);
    await before(page);
    await page.goto(url + hash);
    return { page, faults, close: () => this.#close(page) };
  }

  async #close(page) {
    this.#open.delete(page);
    await page.context().close();
  }

  /** Takes a screenshot of the whole page, or of what its window shows. */
  async screenshot(page, name, fullPage = true) {
    await mkdir(this.#settings.screenshots, { recursive: true });
    const path = join(this.#settings.screenshots, `${name}.png`);
    await page.screenshot({ path, fullPage });
    return path;
  }

  /** Takes screenshots of all open pages; returns their files. */
  async screenshots(name) {
    const pages = [...this.#open.keys()];
    const taken = pages.map((page, index) => this.screenshot(page, `${name}-${index + 1}`).catch(() => null));
    return (await Promise.all(taken)).filter(Boolean);
  }

  async close() {
    await this.#chromium.close();
  }
}

/** Collects what goes wrong on a page: errors on the console, failed requests, and requests to other hosts. */
function watch(page, host) {
  const faults = [];
  const waiting = new Set();
  loading.set(page, waiting);
  page.on("request", (request) => STREAM.test(request.url()) || waiting.add(request));
  for (const event of ["requestfinished", "requestfailed"]) page.on(event, (request) => waiting.delete(request));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (!ENDED.includes(why)) faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.protocol !== "blob:" && url.host !== host) faults.push(`other host: ${request.url()}`);
  });
  return faults;
}
