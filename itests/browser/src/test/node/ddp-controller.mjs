// SPDX-License-Identifier: Apache-2.0
import { createSocket } from "node:dgram";
import { once } from "node:events";

const HEADER = 10;

/** Controller for DDP on this machine: it keeps the newest picture, as LEDs do. */
export class DdpController {
  #socket;
  #picture = Buffer.alloc(0);

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (packet) => {
      if (packet.length > HEADER) this.#picture = packet.subarray(HEADER);
    });
  }

  /** Listens on a port that is free. */
  static async open() {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new DdpController(socket);
  }

  get port() {
    return this.#socket.address().port;
  }

  isLit() {
    return this.#picture.some((level) => level > 0);
  }

  /** Returns the sums of red, green and blue. */
  channels() {
    return [0, 1, 2].map((channel) => this.#picture.reduce((sum, level, at) => (at % 3 === channel ? sum + level : sum), 0));
  }

  close() {
    this.#socket.close();
  }
}
