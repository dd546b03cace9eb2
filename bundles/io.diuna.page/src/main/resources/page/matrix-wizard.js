// SPDX-License-Identifier: Apache-2.0
import { readMaster } from "./api.js";
import { putZone } from "./api-zones.js";
import { closed } from "./dialogs.js";
import { element, setText, uniqueId } from "./dom.js";
import { showAt } from "./form-dialog.js";
import { MatrixPicture, PATTERNS } from "./matrix-pattern.js";
import { checkStep, cornerStep, directionStep, rowsStep, sizeOf, sizeStep } from "./matrix-steps.js";
import { matrixOf, seenOf } from "./matrix.js";
import { TestPattern } from "./test-pattern.js";
import { t } from "./texts.js";
import { orderAbove } from "./zone-form.js";
import { ledAt } from "./zone-shape.js";

/**
 * Shows the wizard for a matrix: of a zone, or of a new one if it is null. It asks what is seen on the LEDs, which show a pattern
 * meanwhile. Only its last step saves. Returns the saved zone, or null if the user cancels.
 */
export const askMatrix = (zone, zones, strips) => new MatrixWizard(zone, zones, strips).open();

class MatrixWizard {
  #zones;
  #strips;
  #answers;
  #steps = [];
  #number = 0;
  #saved = null;
  #isLit = true;
  #picture = new MatrixPicture();
  #test;
  #title = element("h2", { id: uniqueId("matrix"), tabIndex: -1 });
  #text = element("p", { className: "hint" });
  #content = element("div", { className: "strip-fields" });
  #status = element("p", { className: "hint", role: "status" });
  #error = element("p", { className: "error", role: "alert" });
  #back = element("button", { type: "button", className: "button", onclick: () => this.#go(this.#number - 1) }, t("Back"));
  #next = element("button", { type: "submit", className: "button primary" });
  #dialog;

  constructor(zone, zones, strips) {
    this.#zones = zones;
    this.#strips = strips;
    const seen = zone?.matrix ? seenOf(zone.matrix) : { ...sizeOf(zone), corner: "top-left", vertical: false, serpentine: true };
    const { strip = strips[0]?.id, start = 0 } = zone?.ranges[0] ?? {};
    this.#answers = { zone, seen, strip, start };
    this.#test = new TestPattern(zones, (problem) => setText(this.#status, problem.message));
    this.#dialog = this.#build();
  }

  #build() {
    const cancel = element("button", { type: "button", className: "button", onclick: () => this.#dialog.close() }, t("Cancel"));
    const form = element(
      "form",
      { noValidate: true, onsubmit: (event) => this.#submit(event) },
      this.#title,
      this.#text,
      this.#picture.node,
      this.#content,
      this.#status,
      this.#error,
      element("div", { className: "actions" }, cancel, this.#back, this.#next),
    );
    return element("dialog", { className: "setup-dialog", "aria-labelledby": this.#title.id }, form);
  }

  async open() {
    const show = (change) => this.#change(change);
    this.#steps = [
      () => sizeStep(this.#answers, this.#zones, this.#strips),
      () => cornerStep(this.#answers, show),
      () => directionStep(this.#answers, show),
      () => rowsStep(this.#answers, show),
      () => checkStep(this.#answers, this.#zones, show),
    ];
    this.#isLit = (await readMaster()).on;
    document.body.append(this.#dialog);
    this.#go(0);
    this.#dialog.showModal();
    await closed(this.#dialog);
    this.#dialog.remove();
    await this.#test.close();
    return this.#saved;
  }

  #step = null;

  #go(number) {
    this.#number = number;
    this.#step = this.#steps[number]();
    const { title, text, nodes } = this.#step;
    setText(this.#title, t("Matrix, step {number} of {count}: {title}", { number: number + 1, count: this.#steps.length, title }));
    setText(this.#text, text);
    setText(this.#error, "");
    this.#content.replaceChildren(...nodes);
    this.#back.hidden = number === 0;
    setText(this.#next, number === this.#steps.length - 1 ? t("Save") : t("Next"));
    this.#render();
    if (this.#dialog.open) this.#title.focus();
  }

  #change(change) {
    Object.assign(this.#answers.seen, change);
    this.#render();
  }

  /** Shows the pattern of the step in the picture and on the LEDs. */
  #render() {
    const pattern = PATTERNS[this.#step.pattern];
    this.#picture.node.hidden = !pattern;
    if (!pattern) {
      this.#test.show([]);
      return setText(this.#status, "");
    }
    const { seen } = this.#answers;
    const colors = pattern(seen);
    this.#picture.show(seen, colors);
    const leds = [...colors].map(([wired, color]) => ({ ...ledAt(this.#ranges, wired * this.#stride), color }));
    this.#test.show(leds);
    setText(this.#status, this.#textOf(this.#test.darkOf(leds)));
  }

  #textOf({ missing, off }) {
    if (!this.#isLit) return t("All zones are switched off, so the LEDs stay dark. Switch them on to see the pattern.");
    const zones = off.map(({ label }) => label).join(", ");
    if (off.length > 0) return t("{zones} is off, so its LEDs stay dark. Switch it on to see the pattern.", { zones });
    if (missing === 0) return t("The LEDs show the same as the picture if your answer is right.");
    return t("{count} LEDs of the pattern belong to no zone yet, so they stay dark. Add a zone with them to see them.", { count: missing });
  }

  get #ranges() {
    const { zone, strip, start, seen } = this.#answers;
    return zone?.ranges ?? [{ strip, start, length: seen.width * seen.height, reversed: false }];
  }

  /** Number of LEDs from one pixel to the next. */
  get #stride() {
    const { grouping = 1, spacing = 0 } = this.#answers.zone ?? {};
    return grouping + spacing;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#next.disabled) return;
    const { fields } = this.#step;
    for (const field of fields) field.mark("");
    setText(this.#error, "");
    this.#next.disabled = true;
    try {
      this.#step.leave();
      if (this.#number < this.#steps.length - 1) this.#go(this.#number + 1);
      else await this.#save();
    } catch (problem) {
      showAt(problem, fields, this.#error);
    } finally {
      this.#next.disabled = false;
    }
  }

  async #save() {
    const { zone, id, label, seen } = this.#answers;
    const { grouping, spacing, blend, order } = zone ?? { order: orderAbove(this.#zones) };
    const layout = { label: zone?.label ?? label, ranges: this.#ranges, grouping, spacing, blend, order, matrix: matrixOf(seen) };
    this.#saved = await putZone(zone?.id ?? id, layout, zone?.tag);
    this.#dialog.close();
  }
}
