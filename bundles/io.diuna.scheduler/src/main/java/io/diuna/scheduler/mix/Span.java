// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

/**
 * Where a run of a zone's pixels lies on a canvas.
 *
 * @param canvas the canvas
 * @param at its first pixel on the canvas
 * @param start the first pixel of the zone
 * @param length how many pixels
 * @param reversed whether the zone runs against the canvas
 */
public record Span(Canvas canvas, int at, int start, int length, boolean reversed) {}
