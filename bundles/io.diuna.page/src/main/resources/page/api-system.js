// SPDX-License-Identifier: Apache-2.0
import { Problem, request } from "./api.js";
import { t } from "./texts.js";

/** Reads the problems of Diuna, each with `subject`, `message` and `remedy`. The server answers 503 if there are some. */
export async function readHealth() {
  const response = await fetch("health", { cache: "no-store", headers: { "X-Requested-With": "diuna" } }).catch(() => null);
  const json = await response?.json().catch(() => null);
  if (Array.isArray(json?.problems)) return json.problems;
  throw new Problem(response?.status ?? 0, json?.detail ?? t("Diuna cannot be reached."));
}

/** Reads the temperature of the computer; null if no bundle measures it. */
export const readTemperature = () =>
  request("temperature").catch((problem) => {
    if (problem.status === 404) return null;
    throw problem;
  });

/** Reads log records, oldest first, that have the least `level`, the `logger` and the `text`, after the record with the number `after`. */
export const readLog = async ({ level, logger = "", text, after, limit }) =>
  (await request(`log?${new URLSearchParams({ level, logger, text, after, limit })}`)).records;
