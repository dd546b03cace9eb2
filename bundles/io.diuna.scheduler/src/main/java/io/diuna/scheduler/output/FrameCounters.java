// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.lang.invoke.VarHandle;

/**
 * Counts the frames of one strip. Each that was published is shown, unchanged or dropped in the end; of two it may not be
 * known yet: the one that was taken last, and a newer one. The strip's thread counts and never waits for readers, nor do
 * they wait for it: there are two sheets, and it fills in the one that nobody is told to read.
 */
final class FrameCounters {

    /** Of a sheet: how many were decided before the present canvas, taken from it, shown, unchanged, and whether one is open. */
    private static final int SHEET = 5;

    /** What became of frames. */
    record Counts(long shown, long unchanged, long dropped) {}

    private long before;
    private long taken;
    private long shown;
    private long unchanged;
    private boolean open;
    private final long[] sheets = new long[2 * SHEET];
    private volatile long late;

    /** How often a sheet was filled in; the newest one is at its lowest bit. */
    private volatile long version;

    /** Another canvas: frames of the one before are over. */
    void restart(long published) {
        before += published;
        taken = 0;
        open = false;
        publish();
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
        taken = sequence;
        open = true;
        publish();
    }

    /** A frame was taken that shows nothing new. */
    void unchanged(long sequence) {
        taken = sequence;
        open = false;
        unchanged++;
        publish();
    }

    /** The picture was shown: for the first time, or once more. */
    void showed() {
        if (open) {
            open = false;
            shown++;
            publish();
        }
    }

    private void publish() {
        long next = version + 1;
        VarHandle.storeStoreFence(); // whoever reads what comes now finds that the sheet is not the newest any more
        int at = at(next);
        sheets[at] = before;
        sheets[at + 1] = taken;
        sheets[at + 2] = shown;
        sheets[at + 3] = unchanged;
        sheets[at + 4] = open ? 1 : 0;
        version = next;
    }

    private static int at(long version) {
        return (int) (version & 1) * SHEET;
    }

    /** Any thread: frames that were missed although the strip was well, and its wire fast enough. */
    long late() {
        return late;
    }

    /** Any thread: what became of so many that were published on the present canvas. */
    Counts counts(long published) {
        while (true) {
            long now = version;
            Counts counts = read(at(now), published);
            VarHandle.loadLoadFence();
            if (version == now) { // else the sheet may have been filled in anew meanwhile
                return counts;
            }
        }
    }

    private Counts read(int at, long published) {
        long newest = sheets[at + 1];
        long decided = sheets[at] + Math.max(published, newest) - sheets[at + 4] - (published > newest ? 1 : 0);
        long sofar = sheets[at + 2];
        long same = sheets[at + 3];
        return new Counts(sofar, same, Math.max(0, decided - sofar - same));
    }
}
