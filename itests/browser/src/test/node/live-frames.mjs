// SPDX-License-Identifier: Apache-2.0

/** Viewer of the live picture beside the browser: it notes frame numbers and the newest picture of each strip. */
export class LiveFrames {
  #end = new AbortController();
  #numbers = [];
  #strips = {};
  #dark = new Map();

  /** Connects; 240 fps, so that it sees each frame of the show. */
  static async open(rest) {
    const frames = new LiveFrames();
    const stream = await rest.stream("frames?fps=240", frames.#end.signal);
    frames.#read(stream).catch(() => {}); // closed
    return frames;
  }

  async #read(stream) {
    let text = "";
    for await (const part of stream.pipeThrough(new TextDecoderStream())) {
      text += part;
      const events = text.split("\n\n");
      text = events.pop();
      for (const event of events) if (event.startsWith("event: frame\n")) this.#take(JSON.parse(event.slice(event.indexOf("data: ") + 6)));
    }
  }

  #take({ number, strips }) {
    this.#numbers.push(number);
    this.#strips = strips;
    for (const [watch, count] of this.#dark) if (!watch(this)) this.#dark.set(watch, count + 1);
  }

  /** Returns the pixels of a range of a strip, `rrggbb` each; none before its first frame. */
  pixels(strip, start = 0, length = Infinity) {
    return (this.#strips[strip]?.match(/.{6}/g) ?? []).slice(start, start + length);
  }

  /** Counts the frames for which a condition does not hold from now on; returns a function that ends it and returns the count. */
  watch(condition) {
    this.#dark.set(condition, 0);
    return () => {
      const count = this.#dark.get(condition);
      this.#dark.delete(condition);
      return count;
    };
  }

  /** Returns the number of frames, of steps back, of numbers that are left out, and the longest such hole. */
  account() {
    const steps = this.#numbers.slice(1).map((number, index) => number - this.#numbers[index]);
    const holes = steps.filter((one) => one > 1).map((one) => one - 1);
    return {
      frames: this.#numbers.length,
      back: steps.filter((one) => one < 0).length,
      absent: holes.reduce((sum, one) => sum + one, 0),
      longest: Math.max(0, ...holes),
    };
  }

  close() {
    this.#end.abort();
  }
}
