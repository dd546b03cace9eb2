// SPDX-License-Identifier: Apache-2.0

/** Formats a size in bytes. */
export const sizeText = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
