// SPDX-License-Identifier: Apache-2.0

/** Registers the service worker, which browsers allow for https and this machine only. */
export function registerWorker() {
  navigator.serviceWorker?.register("sw.js", { updateViaCache: "none" }).catch((problem) => console.debug(problem));
}
