// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

/**
 * Line from the first pixel to the last.
 *
 * @param mirror true if the second half mirrors the first; renderers then draw one half, the longer one if the length is
 *     odd
 */
public record LineShape(boolean mirror) implements ZoneShape {

    /** Line without a mirror. */
    public static final LineShape PLAIN = new LineShape(false);

    @Override
    public int length(int groups) {
        return mirror ? (groups + 1) / 2 : groups;
    }
}
