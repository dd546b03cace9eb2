// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.light.OutputSettings;
import io.diuna.scheduler.light.OutputStage;
import io.diuna.scheduler.mix.Canvas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frame pipeline for one format of a strip: canvas, wire bytes, and the schedule by which these are sent. For
 * the bus thread, except where a method says otherwise.
 */
final class FramePipeline {

    /**
     * The last picture before a pause is sent again this often if the strip needs keep-alives: E1.31 asks for three in
     * all.
     */
    private static final int COPIES = 2;

    /** State of the newest picture. */
    private enum SendState {
        /** There is none yet. */
        NONE,
        /** It was not yet sent, or has to be sent again at once. */
        UNSENT,
        SENT
    }

    private final StripFormat format;
    private final Canvas canvas;
    private final FrameCounters counters;
    private final BrightnessCap brightnessCap;
    private OutputSettings settings;
    private OutputStage stage;
    private OutgoingFrame frame;
    private SendState sendState;
    private long sentSequence;
    private long sentAt;
    private long repeatAt;
    private int copiesLeft;

    /**
     * @param canvas a new one, or one of the same length that is kept with its picture
     * @throws ConfigurationException if the settings do not fit this format
     */
    FramePipeline(
            StripFormat format,
            Canvas canvas,
            FrameCounters counters,
            BrightnessCap brightnessCap,
            OutputSettings settings) {
        this.format = format;
        this.canvas = canvas;
        this.counters = counters;
        this.brightnessCap = brightnessCap;
        this.settings = settings;
        stage = new OutputStage(format, settings, brightnessCap);
        frame = new OutgoingFrame(format.wireLength());
        sendState = canvas.sequence() > 0 ? SendState.UNSENT : SendState.NONE;
        canvas.unsettle();
    }

    /** Any thread. */
    StripFormat format() {
        return format;
    }

    /** Any thread. */
    Canvas canvas() {
        return canvas;
    }

    /**
     * Replaces the settings; if they differ, the picture is sent again.
     *
     * @throws ConfigurationException if they do not fit this format; then those before stay in force
     */
    void setSettings(OutputSettings next) {
        if (!next.equals(settings)) {
            stage = new OutputStage(format, next, brightnessCap);
            sendAgain();
        }
        settings = next;
    }

    /** Sends the picture again at once: a fresh driver instance has not seen it. */
    void sendAgain() {
        if (sendState != SendState.NONE) {
            sendState = SendState.UNSENT;
        }
        canvas.unsettle();
    }

    /** Replaces the frame, since an abandoned driver call may still read it. */
    void replaceFrame() {
        frame = new OutgoingFrame(format.wireLength());
    }

    /**
     * Takes the newest picture from the canvas.
     *
     * @param now the present instant in nanoseconds
     * @param healthy true if the strip could have shown all pictures since the last one
     * @return true if a frame is to be sent now
     */
    boolean prepare(long now, boolean healthy) {
        if (canvas.refresh()) {
            if (sendState == SendState.SENT && !stage.isUnsettled() && canvas.origin() <= sentSequence) {
                counters.unchanged(canvas.sequence());
                canvas.settle();
            } else {
                counters.took(canvas.sequence(), healthy);
                sendState = SendState.UNSENT;
            }
        }
        return sendState == SendState.UNSENT || (sendState == SendState.SENT && now - nextSend(now) >= 0);
    }

    /** The instant at which a frame is to be sent if no other picture comes, in nanoseconds. */
    long nextSend(long now) {
        if (sendState == SendState.NONE) {
            return now + Bus.FAR;
        }
        if (stage.isUnsettled() || copiesLeft > 0) {
            return repeatAt;
        }
        return format.keepAliveNanos() > 0 ? sentAt + format.keepAliveNanos() : now + Bus.FAR;
    }

    /**
     * Encodes the picture taken last.
     *
     * @param now the present instant in nanoseconds
     * @param period the frame period in nanoseconds
     */
    StripFrame encode(long now, long period) {
        stage.encode(canvas.pixels(), canvas.levels(), frame.wire(), now, period);
        frame.stamp(canvas.number(), canvas.nanos());
        return frame;
    }

    /** Encodes a black picture, as the frame after the newest. */
    StripFrame black() {
        canvas.blacken();
        stage.encode(canvas.pixels(), frame.wire());
        frame.stamp(canvas.number(), canvas.nanos());
        return frame;
    }

    /**
     * The last frame of the instance, before one with these targets takes over; null if nothing is to go dark. It is to be
     * shown {@link #lastFrameCopies} times.
     */
    @Nullable
    LastFrame lastFrame(List<StripFormat.Target> next) {
        LastFrame last = new LastFrame(format, frame, next);
        return last.isNeeded() ? last : null;
    }

    /** How often the last frame is shown: a network that needs keep-alives may lose it. */
    int lastFrameCopies() {
        return format.keepAliveNanos() > 0 ? 1 + COPIES : 1;
    }

    /** The driver took the frame that was encoded at this instant. */
    void sent(long now, long period) {
        boolean fresh = sendState == SendState.UNSENT;
        copiesLeft = fresh && format.keepAliveNanos() > 0 ? COPIES : Math.max(0, copiesLeft - 1);
        // While pictures come, they set the rhythm: only half a period after the next was due is it clear that none
        // came.
        repeatAt = fresh ? now + period + period / 2 : now + period;
        sentAt = now;
        sendState = SendState.SENT;
        sentSequence = canvas.sequence();
        if (stage.isUnsettled()) {
            canvas.unsettle();
        } else {
            canvas.settle();
        }
        counters.showed();
    }
}
