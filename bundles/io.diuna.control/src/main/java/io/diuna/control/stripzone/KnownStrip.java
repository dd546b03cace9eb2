// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

/**
 * Strip that was seen before.
 *
 * @param id id of the strip
 * @param length its length then, in pixels
 * @param configured true if it has a configuration; else a bundle provides it by itself
 */
public record KnownStrip(String id, int length, boolean configured) {}
