// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.lang.invoke.VarHandle;

/**
 * Frame counters of one strip. Each published frame ends as shown, unchanged or dropped; for the frame taken last and a
 * newer one this may be undecided. Seqlock over two records: the bus thread fills the one that readers do not use, so
 * neither side waits for the other.
 */
final class FrameCounters {

    /** Fields of a record: frames of earlier canvases, sequence taken last, shown, unchanged, 1 if undecided. */
    private static final int FIELDS = 5;

    /** Numbers of frames by outcome. */
    record Counts(long shown, long unchanged, long dropped) {}

    private long before;
    private long taken;
    private long shown;
    private long unchanged;
    private boolean undecided;
    private final long[] records = new long[2 * FIELDS];
    private volatile long late;

    /** How often a record was filled; its lowest bit is the index of the newest record. */
    private volatile long version;

    /**
     * Bus thread: another canvas begins; all frames of the one before are decided.
     *
     * @param published frames published on the canvas before
     * @param held frames beside these that were held back, since they were equal to the one shown
     */
    void restart(long published, long held) {
        before += published + held;
        unchanged += held;
        taken = 0;
        undecided = false;
        publish();
    }

    /**
     * Bus thread: a frame was taken that is to be shown. The one before, if it was not shown, is dropped.
     *
     * @param healthy true if the strip could have shown the frames in between
     */
    void took(long sequence, boolean healthy) {
        if (healthy && taken > 0) {
            long lateBefore = late;
            late = lateBefore + sequence - taken - 1;
        }
        taken = sequence;
        undecided = true;
        publish();
    }

    /** Bus thread: a frame was taken that equals the one before. */
    void unchanged(long sequence) {
        taken = sequence;
        undecided = false;
        unchanged++;
        publish();
    }

    /** Bus thread: the frame taken last was shown. Counts once, however often the frame is sent. */
    void showed() {
        if (undecided) {
            undecided = false;
            shown++;
            publish();
        }
    }

    private void publish() {
        long next = version + 1;
        VarHandle.storeStoreFence(); // a reader that sees a value stored below also sees that its version is outdated
        int at = at(next);
        records[at] = before;
        records[at + 1] = taken;
        records[at + 2] = shown;
        records[at + 3] = unchanged;
        records[at + 4] = undecided ? 1 : 0;
        version = next;
    }

    private static int at(long version) {
        return (int) (version & 1) * FIELDS;
    }

    /** Any thread: frames dropped although the strip was healthy and its wire fast enough. */
    long late() {
        return late;
    }

    /**
     * Any thread: a snapshot.
     *
     * @param published frames published on the present canvas
     * @param held frames beside these that were held back, since they were equal to the one shown
     */
    Counts counts(long published, long held) {
        while (true) {
            long now = version;
            Counts counts = read(at(now), published, held);
            VarHandle.loadLoadFence();
            if (version == now) { // seqlock: retry if the writer reused this record
                return counts;
            }
        }
    }

    private Counts read(int at, long published, long held) {
        long newest = records[at + 1];
        long decided = records[at] + Math.max(published, newest) - records[at + 4] - (published > newest ? 1 : 0);
        long shownThen = records[at + 2];
        long unchangedThen = records[at + 3];
        return new Counts(shownThen, unchangedThen + held, Math.max(0, decided - shownThen - unchangedThen));
    }
}
