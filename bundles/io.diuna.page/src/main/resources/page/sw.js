// SPDX-License-Identifier: Apache-2.0

/*
 * Service worker: says that Diuna cannot be reached, instead of the browser's error page. Files of the page come from the network. A
 * copy is used only while the network fails, and only if it was fetched by the page that is open: each load of the page begins a new
 * cache, so no file outlives an update. Everything that is no file of the page, such as the API, is left to the browser.
 */

const CACHE = "diuna-page";
const OFFLINE = ["offline.html", "offline.js", "offline.css", "texts.js", "icons/icon.svg"];
const FILE = /^(?:(?:icons\/)?[\w-]+\.(?:js|css|svg|png|webmanifest)|texts\/\w+\.json|views\/\w+\.html)$/;

self.addEventListener("install", (event) => {
  event.waitUntil(begin().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).href.slice(scope.length).replace(/[?#].*$/, "");
  if (request.mode === "navigate" && (path === "" || path === "index.html")) event.respondWith(page(event));
  else if (request.mode !== "navigate" && FILE.test(path)) event.respondWith(file(request));
});

/** Empties the cache and fills it with what is needed while Diuna cannot be reached. */
async function begin() {
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.addAll(OFFLINE.map((path) => new Request(path, { cache: "no-cache" })));
}

async function page(event) {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(begin().catch(() => null));
    return response;
  } catch {
    return (await caches.match("offline.html")) ?? Response.error();
  }
}

async function file(request) {
  try {
    const response = await fetch(request);
    if (response.ok) {
      const copy = response.clone();
      caches.open(CACHE).then((cache) => cache.put(request, copy)).catch(() => null);
    }
    return response;
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}
