// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.lang.invoke.VarHandle;

/**
 * Counts the frames of one strip. Each that was published is shown, unchanged or dropped in the end; of two it may not be
 * known yet: the one that was taken last, and a newer one. The strip's thread counts and never waits for readers; one that
 * looked in between looks again.
 */
final class Tally {

    private static final int TRIES = 100;

    /** What became of frames. */
    record Counts(long shown, long unchanged, long dropped) {}

    private long before;
    private long taken;
    private long shown;
    private long unchanged;
    private boolean open;
    private volatile long late;
    private volatile long version;

    /** Another canvas: frames of the one before are over. */
    void restart(long published) {
        begin();
        before += published;
        taken = 0;
        open = false;
        end();
    }

    /**
     * A frame was taken that is to be shown; the one before, if it was not, is dropped.
     *
     * @param well whether the strip could have shown those in between
     */
    void took(long sequence, boolean well) {
        if (well && taken > 0) {
            long sofar = late;
            late = sofar + sequence - taken - 1;
        }
        begin();
        taken = sequence;
        open = true;
        end();
    }

    /** A frame was taken that shows nothing new. */
    void unchanged(long sequence) {
        begin();
        taken = sequence;
        open = false;
        unchanged++;
        end();
    }

    /** The picture was shown: for the first time, or once more. */
    void showed() {
        if (open) {
            begin();
            open = false;
            shown++;
            end();
        }
    }

    private void begin() {
        long now = version;
        version = now + 1;
        VarHandle.storeStoreFence();
    }

    private void end() {
        long now = version;
        version = now + 1;
    }

    /** Any thread: frames that were missed although the strip was well, and its wire fast enough. */
    long late() {
        return late;
    }

    /** Any thread: what became of so many that were published on the present canvas. */
    Counts counts(long published) {
        for (int i = 1; ; i++) {
            long now = version;
            Counts counts = read(published);
            VarHandle.loadLoadFence();
            if (((now & 1) == 0 && version == now) || i == TRIES) {
                return counts;
            }
            Thread.onSpinWait();
        }
    }

    private Counts read(long published) {
        long newest = taken;
        long decided = before + Math.max(published, newest) - (open ? 1 : 0) - (published > newest ? 1 : 0);
        long sofar = shown;
        long same = unchanged;
        return new Counts(sofar, same, Math.max(0, decided - sofar - same));
    }
}
