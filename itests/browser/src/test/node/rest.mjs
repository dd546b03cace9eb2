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
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
    return response.json();
  }

  /** Returns the zone, or undefined if there is none. */
  async zone(id) {
    return (await this.read("zones")).zones.find((zone) => zone.id === id);
  }

  /** Deletes a resource. */
  async remove(path) {
    const response = await this.#send(path, { method: "DELETE" });
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  }

  /** Returns the body of an event stream. */
  async stream(path, signal) {
    return (await this.#send(path, { signal })).body;
  }

  #send(path, options = {}) {
    return fetch(new URL(path, this.#root), { headers: this.#headers, ...options });
  }
}
