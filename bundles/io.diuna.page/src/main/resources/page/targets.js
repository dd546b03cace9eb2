// SPDX-License-Identifier: Apache-2.0
import { groups } from "./api-scenes.js";
import { attempt, edit } from "./attempt.js";
import { confirm } from "./dialogs.js";
import { byId, element, icon } from "./dom.js";
import { checksField, textField } from "./fields.js";
import { askAction, askForm, idFor, named } from "./forms.js";
import { GroupCard } from "./group-card.js";
import { known, learn, onKnown } from "./known.js";
import { moved } from "./lists.js";
import { t } from "./texts.js";

const SINGLE = "single";
const ALL = "all";

/** Chooser of what the light view changes: each zone by itself, all zones together, or a group of zones. */
export class Targets {
  #chips = byId("targets");
  #place = byId("target-card");
  #chosen = SINGLE;
  #card = null;
  #outline = null;

  constructor() {
    onKnown(["zones", "groups", "animations", "palettes", "strips"], () => this.#render());
  }

  /** Change counter of the zones that are changed together. */
  get changeCount() {
    return this.#card?.changeCount ?? 0;
  }

  #render() {
    const options = [
      { id: SINGLE, label: t("Single zones") },
      { id: ALL, label: t("All zones") },
      ...known("groups").map(groupOption),
    ];
    const isOne = known("zones").length < 2;
    if (isOne || !options.some(({ id }) => id === this.#chosen)) this.#choose(SINGLE);
    const outline = JSON.stringify([options, this.#chosen]);
    if (outline !== this.#outline) this.#renderChips(options, outline);
    this.#chips.hidden = isOne;
    const shown = this.#card?.zones.map(({ id }) => `zone-${id}`);
    for (const node of byId("zones").children) node.hidden = Boolean(shown) && !shown.includes(node.id);
    this.#card?.render(options.find(({ id }) => id === this.#chosen).label);
  }

  #renderChips(options, outline) {
    this.#outline = outline;
    const focused = this.#chips.contains(document.activeElement) ? document.activeElement.dataset.target : null;
    const chip = ({ id, label }) => {
      const node = element(
        "button",
        { type: "button", className: "choice-chip", ariaPressed: String(id === this.#chosen) },
        label,
      );
      node.dataset.target = id;
      node.addEventListener("click", () => this.#choose(id));
      return node;
    };
    const add = { type: "button", className: "choice-chip add", onclick: () => this.#add() };
    this.#chips.replaceChildren(...options.map(chip), element("button", add, icon("add"), t("New group")));
    if (focused) (this.#chips.querySelector(`[data-target="${focused}"]`) ?? this.#chips.firstElementChild).focus();
  }

  #choose(id) {
    if (id === this.#chosen) return;
    this.#chosen = id;
    const group = id.startsWith("group:") ? id.slice("group:".length) : null;
    if (id === SINGLE) this.#card = null;
    else this.#card = group ? new GroupCard({ group }, () => this.#openMenu(group)) : new GroupCard({});
    this.#place.replaceChildren(...(this.#card ? [this.#card.node] : []));
    this.#render();
  }

  async #add() {
    const group = await askGroup(null);
    if (!group) return;
    learn("groups", [...known("groups").filter(({ id }) => id !== group.id), group]); // the event comes later
    this.#choose(groupOption(group).id);
  }

  #openMenu(id) {
    const all = known("groups");
    const group = all.find((one) => one.id === id);
    const order = (step) => attempt(t("The order was not changed."), () => groups.order(moved(all, id, step)));
    const actions = [{ label: t("Name and zones"), icon: "edit", run: () => edit(groups, group, askGroup) }];
    if (all[0] !== group) actions.push({ label: t("Move to the front"), icon: "up", run: () => order(-1) });
    if (all.at(-1) !== group) actions.push({ label: t("Move to the back"), icon: "down", run: () => order(1) });
    actions.push({ label: t("Remove"), icon: "remove", danger: true, run: () => removeGroup(group) });
    return askAction(t("Group {label}", { label: group.label }), actions);
  }
}

const groupOption = ({ id, label }) => ({ id: `group:${id}`, label });

/** Asks for name and zones of a group, or of a new one if it is null, and saves it. */
function askGroup(group) {
  const zones = known("zones");
  const chosen = group?.zones ?? [];
  return askForm({
    title: group ? t("Group {label}", { label: group.label }) : t("New group"),
    hint: t("Zones of a group are changed together."),
    fields: [textField("label", t("Name"), group?.label, { maxLength: 64 }), checksField("zones", t("Zones"), zones, chosen)],
    save: (values) => {
      const absent = chosen.filter((id) => !zones.some((zone) => zone.id === id)); // they come back with their zone
      const all = { ...named(values), zones: [...values.zones, ...absent] };
      return groups.put(group?.id ?? idFor(values.label, "group", known("groups")), all, group?.tag);
    },
  });
}

async function removeGroup({ id, label }) {
  if (await confirm(t("Remove group {label}?", { label }), t("Its zones stay, and the light does not change."), t("Remove"))) {
    await attempt(t("Group {label} was not removed.", { label }), () => groups.remove(id));
  }
}
