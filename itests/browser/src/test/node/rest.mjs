// SPDX-License-Identifier: Apache-2.0

/** Client of the REST API beside the browser, with the administrator's password. */
export class Rest {
  #root;
  #headers;

  constructor({ url, password }) {
    this.#root = new URL("api/v1/", url);
    this.#headers = { Authorization: `Basic ${Buffer.from(`diuna:${password}`).toString("base64")}` };
  }

  /** Returns the JSON of a resource. */
  async read(path) {
    const response = await this.#send(path);
    check(path, response);
    return response.json();
  }

  /** Returns the zone, or undefined if there is none. */
  async zone(id) {
    return (await this.read("zones")).zones.find((zone) => zone.id === id);
  }

  /** Changes a resource, or replaces it with the method PUT. */
  async change(path, json, method = "PATCH") {
    const headers = { ...this.#headers, "Content-Type": "application/json" };
    check(path, await this.#send(path, { method, headers, body: JSON.stringify(json) }));
  }

  /** Deletes a resource. */
  async remove(path) {
    check(path, await this.#send(path, { method: "DELETE" }));
  }

  /** Returns the body of an event stream. */
  async stream(path, signal) {
    return (await this.#send(path, { signal })).body;
  }

  #send(path, options = {}) {
    return fetch(new URL(path, this.#root), { headers: this.#headers, ...options });
  }
}

function check(path, { ok, status }) {
  if (!ok) throw new Error(`${path}: status ${status}`);
}
