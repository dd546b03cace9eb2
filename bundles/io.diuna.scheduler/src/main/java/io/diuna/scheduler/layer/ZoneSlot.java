// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

/**
 * Handle of a zone in the layer table, from the addition of the zone to its removal. Compared by identity, so that a
 * frame for a removed zone never meets the next zone at the same index.
 */
public final class ZoneSlot {

    private final int index;
    private final int length;

    ZoneSlot(int index, int length) {
        this.index = index;
        this.length = length;
    }

    /** The index in the layer table: small, and reused after the zone was removed. */
    int index() {
        return index;
    }

    /** The number of pixels of the zone. */
    public int length() {
        return length;
    }
}
