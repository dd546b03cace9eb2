// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

/** Pacing of one viewer: when its next frame or keep-alive is due. Used by the pump's thread. */
final class ViewerSchedule {

    private static final long KEEP_ALIVE_NANOS = 5_000_000_000L;
    // A viewer that reads takes at least a keep-alive in each interval.
    private static final long STALLED_NANOS = 3 * KEEP_ALIVE_NANOS;
    private static final byte[] NOTHING = {};

    private final Viewer viewer;
    private final PictureForm form;
    private final long period;
    private boolean started;
    private long due;
    private long offered;
    private long taken;
    private long progress;
    private byte[] layout = NOTHING;
    private byte[] frame = NOTHING;

    ViewerSchedule(Viewer viewer, int fps, PictureForm form) {
        this.viewer = viewer;
        this.form = form;
        this.period = 1_000_000_000L / fps;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Returns the shortest time between two frames, in nanoseconds. */
    long period() {
        return period;
    }

    /** Returns true if the viewer has taken no event for 15 s although some were offered. */
    boolean stalled(long now) {
        if (viewer.taken() != taken) {
            taken = viewer.taken();
            progress = now;
        }
        return started && now - progress > STALLED_NANOS;
    }

    /** Offers the layout if it is new, and the frame or a keep-alive if it is due. */
    void serve(PictureSnapshot picture, long now) {
        if (!started) {
            started = true;
            due = now;
            offered = now;
            progress = now;
        }
        byte[] current = picture.layout(form);
        if (layout != current) {
            layout = current;
            viewer.layout(layout);
            offered = now;
        }
        // Half a period of tolerance, because frames arrive with jitter.
        byte[] newest = now - due >= -period / 2 ? picture.frame(form) : frame;
        if (frame != newest && newest.length > 0) {
            frame = newest;
            // Differences instead of comparisons, because the clock may overflow.
            due = (now - due > period ? now - period : due) + period;
            viewer.frame(frame);
            offered = now;
        } else if (now - offered >= KEEP_ALIVE_NANOS) {
            viewer.keepAlive(form.keepAlive());
            offered = now;
        }
    }
}
