// SPDX-License-Identifier: Apache-2.0
import { element, setText } from "./dom.js";
import { PixelCanvas } from "./pixel-canvas.js";
import { layRows, lengthOf } from "./rows.js";
import { t } from "./texts.js";

/** Width up to which rows are close together, so that more of them are seen, in CSS pixels. */
const NARROW = 640;

/** View of the lines of one strip: its canvas, and the names of the zones below their pixels. */
export class StripView {
  #names = element("div", { className: "runs" });
  #caption = element("figcaption", {});
  #canvas = new PixelCanvas();
  #visible = true;

  constructor(strip) {
    this.strip = strip;
    this.pixels = new Uint8ClampedArray(strip.length * 4).map((_, index) => (index % 4 === 3 ? 255 : 0));
    this.#canvas.node.role = "img";
    const field = element("div", { className: "strip-canvas" }, this.#canvas.node, this.#names);
    this.node = element("figure", { className: "strip" }, this.#caption, field);
    new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1).isIntersecting;
      this.paint();
    }).observe(this.node);
  }

  /**
   * Updates the geometry. `alone` is true for the only figure, which gets more height and no name. `trouble` says why the strip
   * shows nothing; it is null if it works.
   */
  arrange(root, runs, { alone, trouble }) {
    this.node.hidden = runs.length === 0;
    const inside = root.clientWidth;
    if (inside === 0 || this.node.hidden) return;
    const { id, length } = this.strip;
    const size = t("{strip} · {pixels} px", { strip: id, pixels: length });
    setText(this.#caption, [size, trouble].filter(Boolean).join(" · "));
    this.#caption.hidden = alone && !trouble;
    this.node.classList.toggle("dark", trouble !== null);
    const picture = t("Live picture of strip {strip}, {pixels} pixels", { strip: id, pixels: length });
    this.#canvas.node.ariaLabel = [picture, trouble].filter(Boolean).join(", ");
    const { rows, pitch } = layRows(runs, inside);
    const isAlone = alone && rows.length === 1;
    const rowHeight = rows.length > 4 || (!isAlone && inside <= NARROW) ? 58 : isAlone ? 148 : 92;
    const core = Math.min(18, Math.max(4, pitch * 1.5));
    const inset = Math.min(48, root.getBoundingClientRect().left);
    this.#canvas.node.style.marginLeft = `${-inset}px`;
    const geometry = rows.map((row, index) => ({
      start: row[0].start,
      length: lengthOf(row),
      x: inset,
      y: (index + 0.5) * rowHeight,
    }));
    const [width, height] = [inside + 2 * inset, rows.length * rowHeight];
    this.#canvas.arrange({ width, height, pitch, core, rowHeight, rows: geometry });
    const below = core / 2 + (rowHeight > 60 ? 20 : 11);
    this.#names.replaceChildren(
      ...rows.flatMap((row, index) =>
        row.filter((run) => run.zone).map((run) => nameOf(run, row[0].start, pitch, (index + 0.5) * rowHeight + below)),
      ),
    );
  }

  paint() {
    if (this.#visible && !this.node.hidden) this.#canvas.paint(this.pixels);
  }
}

function nameOf({ zone, start, length, continued }, rowStart, pitch, top) {
  const text = zone.on ? zone.label : t("{zone} · off", { zone: zone.label });
  const name = element("span", { className: "run" }, text);
  name.classList.toggle("continued", continued === true);
  name.classList.toggle("off", !zone.on);
  name.style.left = `${(start - rowStart) * pitch + 1}px`;
  name.style.top = `${top}px`;
  name.style.width = `${Math.max(1, length * pitch - 4)}px`;
  return name;
}
