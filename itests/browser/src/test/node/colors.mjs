// SPDX-License-Identifier: Apache-2.0
// Colours of pixels of the live picture, `rrggbb`. Brightness is not compared: zones have their own.

const levels = (pixel) => [0, 2, 4].map((at) => parseInt(pixel.slice(at, at + 2), 16));

export const isDark = (pixel) => pixel === "000000";

/** Returns the name of a colour: of those that the page shows on LEDs to ask what is seen. */
export function nameOf(pixel) {
  const [red, green, blue] = levels(pixel);
  if (isDark(pixel)) return "dark";
  if (green + blue === 0) return "red";
  if (red + blue === 0) return "green";
  if (red + green === 0) return "blue";
  if (red === green && green === blue) return "white";
  return red > green && blue === 0 ? "orange" : "other";
}

/** Returns the names of the colours of pixels, each once. */
export const namesOf = (pixels) => [...new Set(pixels.map(nameOf))];
