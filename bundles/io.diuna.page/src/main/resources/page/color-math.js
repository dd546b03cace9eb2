// SPDX-License-Identifier: Apache-2.0

/** Colour temperature that is white. */
const WHITE_KELVIN = 6600;

const channelText = (value) =>
  Math.round(Math.max(0, Math.min(255, value)))
    .toString(16)
    .padStart(2, "0");

/** Returns `#rrggbb` of channels from 0 to 255. */
export const hexOf = (...channels) => `#${channels.map(channelText).join("")}`;

/** Returns `#rrggbb` of a hue in degrees and a saturation from 0 to 1, at full brightness. */
export function hexOfHue(hue, saturation) {
  const channel = (shift) => {
    const at = (shift + hue / 60) % 6;
    return 255 * (1 - saturation * Math.max(0, Math.min(at, 4 - at, 1)));
  };
  return hexOf(channel(5), channel(3), channel(1));
}

/** Returns hue in degrees and saturation from 0 to 1 of `#rrggbb`; the hue of a grey is 0. */
export function hueOf(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, saturation: 0 };
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { hue: (sixth * 60 + 360) % 360, saturation: range / most };
}

/** Returns `#rrggbb` of a colour temperature below 6600 K, as the server calculates it for `2700K`. */
export function hexOfKelvin(kelvin) {
  if (kelvin >= WHITE_KELVIN) return "#ffffff";
  const hundreds = kelvin / 100;
  const blue = kelvin <= 1900 ? 0 : 138.5177 * Math.log(hundreds - 10) - 305.0448;
  return hexOf(255, 99.4708 * Math.log(hundreds) - 161.1196, blue);
}

/** Returns `#rrggbb` of a colour as people write it with or without `#`, or null. */
export function readHex(text) {
  const digits = text.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join("")}` : null;
}
