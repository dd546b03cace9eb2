// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Corner of a matrix: the position of its first pixel. */
public enum Corner {
    /** Top left. */
    TOP_LEFT(false, false),
    /** Top right. */
    TOP_RIGHT(true, false),
    /** Bottom left. */
    BOTTOM_LEFT(false, true),
    /** Bottom right. */
    BOTTOM_RIGHT(true, true);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final boolean right;
    private final boolean bottom;

    Corner(boolean right, boolean bottom) {
        this.right = right;
        this.bottom = bottom;
    }

    /** Returns the id in configuration and REST. */
    public String id() {
        return id;
    }

    /** Returns true if the corner is on the right. */
    public boolean right() {
        return right;
    }

    /** Returns true if the corner is at the bottom. */
    public boolean bottom() {
        return bottom;
    }

    /**
     * Returns the corner of an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids
     */
    public static Corner parse(String id) {
        for (Corner corner : values()) {
            if (corner.id.equals(id)) {
                return corner;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is not a corner; valid are "
                + Arrays.stream(values()).map(Corner::id).collect(Collectors.joining(", ")));
    }
}
