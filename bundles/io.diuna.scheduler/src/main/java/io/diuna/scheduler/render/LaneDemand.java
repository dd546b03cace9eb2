// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

/**
 * Demand for lanes: how many the next tick needs, estimated from recent render times, and whether the spare lane has to stand by.
 * The frame thread writes, any thread reads {@link #isGuarded}.
 */
final class LaneDemand {

    /** Ticks for which the spare lane stands by after one that an animation might have been slow for. */
    static final int GUARDED_TICKS = 300;

    /** A lane gets work for a quarter of the period; the rest is margin. */
    private static final int SHARE = 4;

    /** An animation is quick if its frame takes less than an eighth of the period. */
    private static final int QUICK = 8;

    private final int usual;
    private long needed;

    /** The last tick that the spare lane stands by for. */
    private volatile long guardedUntil = GUARDED_TICKS;

    /** @param usual number of lanes if no animation is slow */
    LaneDemand(int usual) {
        this.usual = usual;
    }

    /** Frame thread: estimates the work of a tick with this deadline, and counts frames that are still being rendered as overruns. */
    void estimate(ZoneRenderer[] renderers, long number, long instant, long periodNanos) {
        long share = periodNanos / SHARE;
        long work = 0;
        int awake = 0;
        boolean busy = false;
        for (ZoneRenderer renderer : renderers) {
            busy |= renderer.countIfBusy();
            if (!renderer.isStill(instant)) {
                awake++;
                long cost = renderer.cost();
                work += cost == ZoneRenderer.UNKNOWN ? share : cost;
            }
        }
        if (awake > 0 && (busy || work >= share)) {
            guardedUntil = number + GUARDED_TICKS;
        }
        needed = neededLanes(work, share, awake);
    }

    /** Frame thread: the number of lanes to render the tick on; 0 if no renderer moves. */
    long needed() {
        return needed;
    }

    /** Any thread: returns true if a tick may have work that is too slow for the other lanes. */
    boolean isGuarded(long tick) {
        return tick <= guardedUntil;
    }

    /**
     * Number of lanes to render on: one more for each share of work, at most the usual number, and one per renderer.
     */
    long neededLanes(long work, long share, int awake) {
        return Math.min(Math.min(awake, usual), 1 + work / share);
    }

    /** Any thread: returns true if a frame of the renderer takes a small part of the period. */
    static boolean isQuick(ZoneRenderer renderer, long periodNanos) {
        long cost = renderer.cost();
        return cost != ZoneRenderer.UNKNOWN && cost < periodNanos / QUICK;
    }
}
