// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.light.OutputSettings;
import io.diuna.scheduler.light.OutputStage;
import io.diuna.scheduler.mix.Canvas;

/**
 * What belongs to one format of a strip: the canvas, the newest picture, its bytes; and when these are to be sent. For the
 * strip's thread, but for what says otherwise.
 */
final class FramePipeline {

    /** How often the last picture before a pause is sent again where one may get lost; E1.31 asks for three in all. */
    private static final int COPIES = 2;

    private final StripFormat format;
    private final Canvas canvas;
    private final PreviewBuffer picture;
    private final FrameCounters tally;
    private final BrightnessCap ceiling;
    private OutputSettings light;
    private OutputStage stage;
    private OutgoingFrame frame;
    private boolean filled;
    private boolean due;
    private long sent;
    private long repeat;
    private int copies;

    /**
     * @param canvas a new one, or one of the same length that is kept with its picture
     * @throws ConfigurationException when these settings cannot be on such a strip
     */
    FramePipeline(StripFormat format, Canvas canvas, FrameCounters tally, BrightnessCap ceiling, OutputSettings light) {
        this.format = format;
        this.canvas = canvas;
        this.tally = tally;
        this.ceiling = ceiling;
        this.light = light;
        stage = new OutputStage(format, light, ceiling);
        picture = new PreviewBuffer(format.pixels());
        frame = new OutgoingFrame(format.wireLength());
        filled = canvas.sequence() > 0;
        if (filled) {
            picture.write(canvas.pixels(), canvas.number());
        }
    }

    /** Any thread. */
    StripFormat format() {
        return format;
    }

    /** Any thread. */
    Canvas canvas() {
        return canvas;
    }

    /** Any thread. */
    PreviewBuffer picture() {
        return picture;
    }

    /** The settings that hold. */
    OutputSettings light() {
        return light;
    }

    /**
     * Applies other settings; the picture is sent anew.
     *
     * @throws ConfigurationException when they cannot be on such a strip; then those before still hold
     */
    void light(OutputSettings next) {
        if (!next.equals(light)) {
            stage = new OutputStage(format, next, ceiling);
            due = true;
        }
        light = next;
    }

    /** There is a fresh instance, which was sent nothing yet. */
    void restart() {
        due = true;
    }

    /** Somebody who was given up may still read the frame. */
    void replaceFrame() {
        frame = new OutgoingFrame(format.wireLength());
    }

    /**
     * Takes the newest picture, if there is another one.
     *
     * @param well whether the strip could have shown all that came since the last one
     * @return whether something is to be sent
     */
    boolean prepare(long now, boolean well) {
        if (canvas.refresh()) {
            if (filled && !due && !stage.isRestless() && picture.holds(canvas.pixels())) {
                tally.unchanged(canvas.sequence());
                picture.stamp(canvas.number());
            } else {
                tally.took(canvas.sequence(), well);
                picture.write(canvas.pixels(), canvas.number());
                filled = true;
                due = true;
            }
        }
        return filled && (due || now - next(now) >= 0);
    }

    /** When something is to be sent although no other picture comes. */
    long next(long now) {
        if (!filled) {
            return now + Bus.FAR;
        }
        if (stage.isRestless() || copies > 0) {
            return repeat;
        }
        return format.keepAliveNanos() > 0 ? sent + format.keepAliveNanos() : now + Bus.FAR;
    }

    /** The bytes of the picture taken last, for this instant. */
    StripFrame encode(long now, long period) {
        stage.encode(canvas.pixels(), frame.wire(), now, period);
        frame.stamp(canvas.number(), canvas.nanos());
        // As long as pictures come, they set the pace; half a period later it is clear that none did.
        repeat = due ? now + period + period / 2 : now + period;
        return frame;
    }

    /** All dark, as the frame after the newest. */
    StripFrame black() {
        int[] pixels = new int[format.pixels()];
        stage.encode(pixels, frame.wire());
        picture.write(pixels, canvas.number() + 1);
        frame.stamp(canvas.number() + 1, canvas.nanos());
        return frame;
    }

    /** The driver took the bytes. */
    void sent(long now) {
        sent = now;
        copies = due && format.keepAliveNanos() > 0 ? COPIES : Math.max(0, copies - 1);
        due = false;
        tally.showed();
    }
}
