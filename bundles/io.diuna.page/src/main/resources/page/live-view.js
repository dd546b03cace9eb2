// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { PictureFold } from "./picture-fold.js";
import { runsOf } from "./rows.js";
import { ShapeView } from "./shape-view.js";
import { showsFrames, stateText } from "./strip-states.js";
import { StripView } from "./strip-view.js";
import { t } from "./texts.js";
import { isShaped, outlineOf } from "./zone-shape.js";

/**
 * Live picture: strips as lines, and zones that are a matrix or have free points as they hang. Of all frames that arrive between two
 * repaints of the screen, only the newest is parsed and painted. Without new frames nothing runs.
 */
export class LiveView {
  #root;
  #lines = element("div", { className: "lines" });
  #shapes = element("div", { className: "shapes" });
  #strips = new Map();
  #shaped = new Map();
  #zones = [];
  #states = null;
  #previews = new Map();
  #fold = new PictureFold();
  #outline = null;
  #newest = null;
  #waiting = false;

  constructor(root) {
    this.#root = root;
    let width = 0;
    new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      this.#arrange();
    }).observe(root);
    // Fires when the window moves to a screen with another pixel density, or the page is zoomed.
    const watchDensity = () =>
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        "change",
        () => {
          this.#arrange();
          for (const preview of this.#previews.values()) preview.arrange();
          watchDensity();
        },
        { once: true },
      );
    watchDensity();
  }

  /** Sets the strips that have pictures. One of unknown length (0) has none. */
  setStrips(all) {
    const outline = JSON.stringify(all);
    if (outline === this.#outline) return;
    this.#outline = outline;
    const strips = all.filter(({ length }) => length > 0);
    this.#strips = new Map(strips.map((strip) => [strip.id, new StripView(strip)]));
    this.#lines.replaceChildren(...[...this.#strips.values()].map((view) => view.node));
    if (strips.length > 0) this.#root.replaceChildren(this.#shapes, this.#lines);
    else this.#showNote(all.length > 0 ? t("No strip has a known length yet.") : t("No strips are configured."));
    this.#arrange();
  }

  #showNote(text) {
    this.#root.replaceChildren(element("p", { className: "live-note" }, text));
  }

  /** Sets the states of all strips, as `GET strips` gives them. What a strip that does not work showed last is dark. */
  setStates(strips) {
    const states = new Map(strips.map(({ id, state }) => [id, state]));
    const changed = JSON.stringify([...states]) !== JSON.stringify([...(this.#states ?? [])]);
    this.#states = states;
    if (changed) this.#arrange();
  }

  setZones(zones) {
    const outline = (list) => JSON.stringify(list.map((zone) => [zone.id, zone.label, zone.on, outlineOf(zone)]));
    const changed = outline(zones) !== outline(this.#zones);
    this.#zones = zones;
    if (changed) this.#arrange();
  }

  /** Sets the newest frame, as frames.js reads it. */
  setFrame(frame) {
    this.#newest = frame;
    this.#requestPaint();
  }

  /** Adds the preview of a zone. */
  addPreview(preview) {
    this.#previews.set(preview.id, preview);
  }

  removePreview(id) {
    this.#previews.delete(id);
  }

  #arrange() {
    const all = [...this.#strips.values()].map((view) => ({ view, runs: this.#runsOf(view.strip) }));
    this.#arrangeShapes(all.some(({ runs }) => runs.length > 0));
    const alone = this.#shaped.size === 0 && all.filter(({ runs }) => runs.length > 0).length === 1;
    for (const { view, runs } of all) view.arrange(this.#root, runs, { alone, trouble: this.#troubleOf(view.strip.id) });
    this.#fold.update();
    this.#requestPaint();
  }

  /** Returns the runs of a strip; none if all its zones are drawn in a shape of their own, because its other pixels are dark. */
  #runsOf(strip) {
    const runs = runsOf(strip, this.#zones);
    const isShape = this.#zones.some((zone) => isShaped(zone) && zone.ranges.some((range) => range.strip === strip.id));
    return isShape && runs.every(({ zone }) => zone === null) ? [] : runs;
  }

  /** Arranges the zones in their own shape, which leave room for lines if there are some. */
  #arrangeShapes(hasLines) {
    const views = this.#zones.filter(isShaped).map((zone) => {
      const present = this.#shaped.get(zone.id);
      return [zone, present?.fits(zone) ? present : new ShapeView(zone)];
    });
    this.#shaped = new Map(views.map(([{ id }, view]) => [id, view]));
    const nodes = views.map(([, view]) => view.node);
    if (nodes.some((node, index) => this.#shapes.children[index] !== node) || this.#shapes.children.length > nodes.length) {
      this.#shapes.replaceChildren(...nodes);
    }
    const share = hasLines || views.length > 1 ? 0.22 : 0.3;
    for (const [zone, view] of views) view.arrange(this.#root, zone, { trouble: this.#troubleOfZone(zone), share });
  }

  /** Says why a strip shows nothing; null if it works, or nothing is known yet. */
  #troubleOf(strip) {
    if (this.#states === null || showsFrames(this.#states.get(strip))) return null;
    return this.#states.has(strip) ? stateText(this.#states.get(strip)) : t("Removed");
  }

  #troubleOfZone({ on, ranges }) {
    if (!on) return t("Off");
    const troubles = ranges.map(({ strip }) => this.#troubleOf(strip));
    return troubles.includes(null) ? null : troubles[0];
  }

  #requestPaint() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#paint();
    });
  }

  #paint() {
    if (this.#newest) {
      decode(this.#newest, this.#strips);
      this.#newest = null;
    }
    for (const [id, view] of this.#strips) {
      if (this.#troubleOf(id)) darken(view.pixels);
      view.paint();
    }
    const pixelsOf = (id) => this.#strips.get(id)?.pixels;
    for (const view of this.#shaped.values()) view.paint(pixelsOf);
    for (const zone of this.#zones) this.#previews.get(zone.id)?.paint(zone, pixelsOf);
  }
}

function darken(pixels) {
  for (let i = 0; i < pixels.length; i++) if (i % 4 !== 3) pixels[i] = 0;
}

/** Copies the pixels of a frame into the views of the strips, as RGBA bytes. */
function decode({ strips, bytes }, views) {
  let at = 8; // after the number of the frame
  for (const { id, length } of strips) {
    if (bytes[at++] === 0) continue;
    const pixels = views.get(id)?.pixels ?? [];
    for (let to = 0, from = at; to < pixels.length; to += 4, from += 3) {
      pixels[to] = bytes[from];
      pixels[to + 1] = bytes[from + 1];
      pixels[to + 2] = bytes[from + 2];
    }
    at += 3 * length;
  }
}
