// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

/**
 * Counts the frames of one strip. Each that was published is shown, unchanged or dropped in the end; of two it may not be
 * known yet: the one that was taken last, and a newer one. The strip's thread counts, any thread reads.
 */
final class Tally {

    private long before;
    private long taken;
    private long shown;
    private long unchanged;
    private boolean open;

    /** Another canvas: frames of the one before are over. */
    synchronized void restart(long published) {
        before += published;
        taken = 0;
        open = false;
    }

    /** A frame was taken that is to be shown; the one before, if it was not, is dropped. */
    synchronized void took(long sequence) {
        taken = sequence;
        open = true;
    }

    /** A frame was taken that shows nothing new. */
    synchronized void unchanged(long sequence) {
        taken = sequence;
        open = false;
        unchanged++;
    }

    /** The picture was shown: for the first time, or once more. */
    synchronized void showed() {
        if (open) {
            open = false;
            shown++;
        }
    }

    synchronized long shown() {
        return shown;
    }

    synchronized long unchanged() {
        return unchanged;
    }

    /** How many were dropped of so many that were published on the present canvas. */
    synchronized long dropped(long published) {
        long decided = before + Math.max(published, taken) - (open ? 1 : 0) - (published > taken ? 1 : 0);
        return Math.max(0, decided - shown - unchanged);
    }
}
