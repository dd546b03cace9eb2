// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A corner of a matrix. */
public enum Corner {
    /** The first pixel is on top, on the left. */
    TOP_LEFT(false, false),
    /** The first pixel is on top, on the right. */
    TOP_RIGHT(true, false),
    /** The first pixel is at the bottom, on the left. */
    BOTTOM_LEFT(false, true),
    /** The first pixel is at the bottom, on the right. */
    BOTTOM_RIGHT(true, true);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final boolean right;
    private final boolean bottom;

    Corner(boolean right, boolean bottom) {
        this.right = right;
        this.bottom = bottom;
    }

    /** What configuration and REST call it. */
    public String id() {
        return id;
    }

    /** Whether it is on the right. */
    public boolean right() {
        return right;
    }

    /** Whether it is at the bottom. */
    public boolean bottom() {
        return bottom;
    }

    /**
     * Finds a corner by its id.
     *
     * @throws IllegalArgumentException when there is none; the message lists them
     */
    public static Corner parse(String id) {
        for (Corner corner : values()) {
            if (corner.id.equals(id)) {
                return corner;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no corner; there are "
                + Arrays.stream(values()).map(Corner::id).collect(Collectors.joining(", ")));
    }
}
