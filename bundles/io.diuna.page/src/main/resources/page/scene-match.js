// SPDX-License-Identifier: Apache-2.0
import { known } from "./known.js";

/** Parts of a look that a zone shows as they are. */
const PARTS = ["brightness", "color", "palette", "animation"];

/** Returns true if all zones of a scene show it. */
export function isShown({ looks }, zones) {
  const entries = Object.entries(looks);
  return (
    entries.length > 0 &&
    entries.every(([id, look]) =>
      shows(
        zones.find((zone) => zone.id === id),
        look,
      ),
    )
  );
}

function shows(zone, look) {
  if (zone?.on !== look.on) return false;
  if (!look.on) return true;
  return PARTS.every((part) => zone[part] === look[part]) && outline(parametersOf(zone)) === outline(parametersOf(look));
}

/** Returns the parameters of a look with the defaults of those that it does not name. */
function parametersOf({ animation, parameters }) {
  const declared = known("animations").find(({ id }) => id === animation)?.parameters ?? [];
  return { ...Object.fromEntries(declared.map(({ id, default: initial }) => [id, initial])), ...parameters };
}

/** Returns a text of a value that does not depend on the order of its keys. */
const outline = (value) =>
  JSON.stringify(value, (key, part) => (isObject(part) ? Object.fromEntries(Object.entries(part).sort()) : part));

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
