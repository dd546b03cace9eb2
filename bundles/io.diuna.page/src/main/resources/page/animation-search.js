// SPDX-License-Identifier: Apache-2.0
import { keep, readKept } from "./kept.js";
import { t } from "./texts.js";

const FAVOURITES = "favourites";

/** Tags that name a shape of zones. */
const SHAPES = ["1d", "2d"];

/** Names of tags, in the order in which categories are offered; others follow under their own names. */
const TAGS = {
  "1d": () => t("1D"),
  "2d": () => t("2D"),
  sound: () => t("Sound"),
  calm: () => t("Calm"),
  party: () => t("Party"),
  fire: () => t("Fire"),
  water: () => t("Water"),
  space: () => t("Space"),
  flashing: () => t("Flashing"),
  game: () => t("Game"),
  clock: () => t("Clock"),
  text: () => t("Text"),
  image: () => t("Image"),
};

const tagName = (tag) => TAGS[tag]?.() ?? tag.slice(0, 1).toUpperCase() + tag.slice(1);

/** Returns the categories of animations as `{id, label}`, those that Diuna knows first. */
export function categoriesOf(animations) {
  const tags = new Set(animations.flatMap((one) => one.tags));
  const ordered = [...Object.keys(TAGS).filter((tag) => tags.delete(tag)), ...[...tags].sort()];
  return ordered.map((id) => ({ id, label: tagName(id) }));
}

/** Returns true if the animation has all words in its label, its description, its id or the names of its tags. */
export function hasWords({ id, label, description, tags }, text) {
  const about = [id, label, description, ...tags, ...tags.map(tagName)].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => about.includes(word));
}

/** Returns true if an animation is made for zones of this shape, `1d` or `2d`, or does not say for which. */
export const fits = ({ tags }, shape) => shape === null || tags.includes(shape) || !SHAPES.some((one) => tags.includes(one));

/** Returns the ids of the favourites of this browser. */
export const favourites = () => readKept(FAVOURITES, []);

/** Makes an animation a favourite, or none any more; returns whether it is one now. */
export function toggleFavourite(id) {
  const before = favourites();
  const isOne = !before.includes(id);
  keep(FAVOURITES, isOne ? [...before, id] : before.filter((one) => one !== id));
  return isOne;
}
