// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

/** Where the layers of a zone are found, from its coming to its going. No two are equal, so a late frame meets no other. */
public final class ZoneSlot {

    private final int index;
    private final int length;

    ZoneSlot(int index, int length) {
        this.index = index;
        this.length = length;
    }

    /** Small, and used again when the zone is gone. */
    int index() {
        return index;
    }

    /** How many pixels the zone has. */
    public int length() {
        return length;
    }
}
