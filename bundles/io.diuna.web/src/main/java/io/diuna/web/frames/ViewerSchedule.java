// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

/** A viewer and what it got so far. Used by one thread. */
final class ViewerSchedule {

    private static final long PULSE_NANOS = 5_000_000_000L;
    // three times the pulse: somebody who reads takes at least that
    private static final long STALLED_NANOS = 3 * PULSE_NANOS;
    private static final byte[] NOTHING = {};

    private final Viewer viewer;
    private final long period;
    private boolean seated;
    private long due;
    private long heard;
    private long taken;
    private long progress;
    private byte[] layout = NOTHING;
    private byte[] frame = NOTHING;

    ViewerSchedule(Viewer viewer, int fps) {
        this.viewer = viewer;
        this.period = 1_000_000_000L / fps;
    }

    Viewer viewer() {
        return viewer;
    }

    /** The shortest time between two frames, in nanoseconds. */
    long period() {
        return period;
    }

    /** Whether the viewer has taken nothing for so long, although something was offered, that its place is better given on. */
    boolean stalled(long now) {
        if (viewer.taken() != taken) {
            taken = viewer.taken();
            progress = now;
        }
        return seated && now - progress > STALLED_NANOS;
    }

    /** Offers what is new to this viewer and due. */
    void serve(PreviewEvent picture, long now) {
        if (!seated) {
            seated = true;
            due = now;
            heard = now;
            progress = now;
        }
        if (layout != picture.layout()) {
            layout = picture.layout();
            viewer.layout(layout);
            heard = now;
        }
        // Half a period early is in time: frames do not come as evenly as they are asked for.
        if (frame != picture.frame() && picture.frame().length > 0 && now - due >= -period / 2) {
            frame = picture.frame();
            // differences, because the clock may turn over from its largest value to its smallest
            due = (now - due > period ? now - period : due) + period;
            viewer.frame(frame);
            heard = now;
        } else if (now - heard >= PULSE_NANOS) {
            viewer.pulse(EventText.PULSE);
            heard = now;
        }
    }
}
