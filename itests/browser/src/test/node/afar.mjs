// SPDX-License-Identifier: Apache-2.0
import { once } from "node:events";
import { request } from "node:https";

/** Switches all light on without a login, as a program anywhere may try; returns the status. */
export async function changeFromAfar(url) {
  const { host, port, pathname } = new URL("api/v1/master", url);
  const headers = { Host: host, "Content-Type": "application/json" };
  const sent = request({ host: "127.0.0.1", port, path: pathname, method: "PATCH", headers, rejectUnauthorized: false });
  sent.end(JSON.stringify({ on: true }));
  const [response] = await once(sent, "response");
  response.resume();
  return response.statusCode;
}
