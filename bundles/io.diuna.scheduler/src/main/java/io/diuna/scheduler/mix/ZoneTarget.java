// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;

/** Request to a zone: picture, brightness and transition. Compared by identity, since two requests may be equal. */
public final class ZoneTarget {

    private final PixelSource source;
    private final int level;
    private final Transition transition;

    /**
     * @param source its picture
     * @param level its brightness, 0 (dark) to 256 (full)
     * @param transition how the zone gets there
     */
    public ZoneTarget(PixelSource source, int level, Transition transition) {
        this.source = source;
        this.level = level;
        this.transition = transition;
    }

    public PixelSource source() {
        return source;
    }

    public int level() {
        return level;
    }

    public Transition transition() {
        return transition;
    }
}
