// SPDX-License-Identifier: Apache-2.0

/** Viewer of the live picture beside the browser: it notes frame numbers and the newest picture of each strip. */
export class LiveFrames {
  #end = new AbortController();
  #numbers = [];
  #strips = {};
  #watches = new Set();
  #arrived = performance.now();
  #silence = 0;

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
    const now = performance.now();
    this.#silence = Math.max(this.#silence, now - this.#arrived);
    this.#arrived = now;
    this.#numbers.push(number);
    this.#strips = strips;
    for (const look of this.#watches) look();
  }

  /** Returns the pixels of a range of a strip, `rrggbb` each; none before its first frame. */
  pixels(strip, start = 0, length = Infinity) {
    return (this.#strips[strip]?.match(/.{6}/g) ?? []).slice(start, start + length);
  }

  /** Looks at some pixels in each frame from now on; `end()` returns the pictures that they had, each once, as lists of pixels. */
  watch(strip, start, length) {
    const pictures = new Set();
    const look = () => pictures.add(this.pixels(strip, start, length).join());
    this.#watches.add(look);
    const end = () => {
      this.#watches.delete(look);
      return [...pictures].map((picture) => picture.split(","));
    };
    return { end };
  }

  /**
   * Returns the number of pictures, how many have a number before the last one, how many the same one, which then has more strips,
   * the numbers that are left out, the longest such hole, and the longest time without a picture, in ms.
   */
  account() {
    const steps = this.#numbers.slice(1).map((number, index) => number - this.#numbers[index]);
    const holes = steps.filter((one) => one > 1).map((one) => one - 1);
    return {
      frames: this.#numbers.length,
      back: steps.filter((one) => one < 0).length,
      again: steps.filter((one) => one === 0).length,
      absent: holes.reduce((sum, one) => sum + one, 0),
      longest: Math.max(0, ...holes),
      silence: Math.round(this.#silence),
    };
  }

  close() {
    this.#end.abort();
  }
}
