// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Counter of frames that any strip missed. It never runs backwards: the first missed frame of a new strip counts, and a strip
 * that goes is read once more after its removal, so none of its frames is lost. Frames that several strips missed between two
 * readings count once, so it is to be read several times a second. Any thread but the frame thread may call.
 *
 * @param <S> strip
 */
public final class MissedFrames<S> {

    private final Supplier<List<S>> strips;
    private final ToLongFunction<S> missedOfStrip;
    private IdentityHashMap<S, Long> before = new IdentityHashMap<>();
    private long missed;

    /**
     * @param strips the present strips
     * @param missedOfStrip reads the counter of a strip, which starts at 0
     */
    public MissedFrames(Supplier<List<S>> strips, ToLongFunction<S> missedOfStrip) {
        this.strips = strips;
        this.missedOfStrip = missedOfStrip;
    }

    /** Reads the strips and returns the number of missed frames since the start. */
    public synchronized long count() {
        IdentityHashMap<S, Long> now = new IdentityHashMap<>();
        long most = 0;
        for (S strip : strips.get()) {
            long count = missedOfStrip.applyAsLong(strip);
            most = Math.max(most, count - before.getOrDefault(strip, 0L));
            now.put(strip, count);
        }
        now.keySet().forEach(before::remove);
        for (Map.Entry<S, Long> gone : before.entrySet()) {
            most = Math.max(most, missedOfStrip.applyAsLong(gone.getKey()) - gone.getValue());
        }
        before = now;
        missed += most;
        return missed;
    }
}
