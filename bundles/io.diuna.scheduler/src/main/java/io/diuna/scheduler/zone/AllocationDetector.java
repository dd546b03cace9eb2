// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.account.GarbagePauses;
import io.diuna.scheduler.account.UsageText;
import io.diuna.scheduler.render.ZoneRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Detector of a renderer that allocates so much that garbage collections take frames from every zone, in two looks in a row. Not
 * thread-safe.
 */
final class AllocationDetector {

    /** Allocation below which a renderer is never to blame: some 1.7 MB in each of 60 frames a second. */
    static final double LIMIT = 100e6;

    private static final int LOOKS = 2;

    private @Nullable ZoneRenderer renderer;
    private long bytesBefore;
    private long readAt;
    private int looks;

    /**
     * Looks at the renderer.
     *
     * @param pauseShare share of the time for which collections stop all threads, 0 to 1
     * @param now monotonic time in nanoseconds
     * @return why its animation is to be disabled; null if it is not
     */
    @Nullable
    String check(RunningAnimation running, double pauseShare, long now) {
        ZoneRenderer present = running.renderer();
        long bytes = present.stats().usage().bytes();
        if (present != renderer || pauseShare < GarbagePauses.HIGH) {
            begin(present, bytes, now);
            return null;
        }
        if (bytes == bytesBefore) {
            return null; // nothing was measured since: the next rate is that of both times
        }
        double bytesPerSecond = (bytes - bytesBefore) * 1e9 / (now - readAt);
        int high = bytesPerSecond >= LIMIT ? looks + 1 : 0;
        begin(present, bytes, now);
        looks = high;
        return high < LOOKS
                ? null
                : UsageText.pauses(
                        "Animation '" + running.entry().id() + "' of plugin "
                                + running.entry().plugin(),
                        bytesPerSecond,
                        pauseShare);
    }

    private void begin(ZoneRenderer present, long bytes, long now) {
        renderer = present;
        bytesBefore = bytes;
        readAt = now;
        looks = 0;
    }

    /** Drops the reference to the renderer, so that its plugin can be unloaded. */
    void forget() {
        renderer = null;
    }
}
