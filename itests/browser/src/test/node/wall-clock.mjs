// SPDX-License-Identifier: Apache-2.0
import { open } from "node:fs/promises";
import { endianness } from "node:os";

const OFFSET_BYTES = 8;
const NANOS_PER_MS = 1_000_000n;

/** Wall clock of the server, which runs with the fault injector: its file begins with the offset from the true time in nanoseconds. */
export class WallClock {
  #file;

  constructor(file) {
    this.#file = file;
  }

  /** Makes it a certain time now; the clock runs on from there. */
  async jumpTo(time) {
    const nanos = BigInt(time.getTime() - Date.now()) * NANOS_PER_MS;
    const offset = Buffer.alloc(OFFSET_BYTES);
    if (endianness() === "LE") offset.writeBigInt64LE(nanos);
    else offset.writeBigInt64BE(nanos);
    const file = await open(this.#file, "r+");
    await file.write(offset, 0, OFFSET_BYTES, 0);
    await file.close();
  }
}
