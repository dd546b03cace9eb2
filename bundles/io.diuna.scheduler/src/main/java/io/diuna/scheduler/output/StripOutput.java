// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.mix.Canvas;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Frame path of one strip, across driver instances and formats: the frame pipeline of the present format, and what
 * outlives it: frame counters, call times, brightness cap.
 */
final class StripOutput {

    private final String id;
    private final LongSupplier period;
    private final Runnable onFormat;
    private final CallTimes times = new CallTimes();
    private final FrameCounters counters = new FrameCounters();
    private final BrightnessCap brightnessCap = new BrightnessCap();
    private volatile @Nullable FramePipeline pipeline;

    /**
     * @param id the strip's id
     * @param period frame period in nanoseconds
     * @param onFormat callback on the bus thread, each time the driver has reported another format
     */
    StripOutput(String id, LongSupplier period, Runnable onFormat) {
        this.id = id;
        this.period = period;
        this.onFormat = onFormat;
    }

    /** Any thread: the strip's id. */
    String id() {
        return id;
    }

    /** Any thread: the frame period in nanoseconds. */
    long periodNanos() {
        return period.getAsLong();
    }

    /** Any thread: the pipeline of the present format; null before the driver has reported one. */
    @Nullable
    FramePipeline pipeline() {
        return pipeline;
    }

    /** Any thread: the canvas that the frame thread writes; null before the driver has reported its format. */
    @Nullable
    Canvas canvas() {
        FramePipeline now = pipeline;
        return now == null ? null : now.canvas();
    }

    /** Any thread: number of pixels; 0 before the driver has reported its format. */
    int length() {
        FramePipeline now = pipeline;
        return now == null ? 0 : now.format().pixels();
    }

    /** Any thread: the name of the strip's bus: its own id, unless the driver has reported another. */
    String busName() {
        FramePipeline now = pipeline;
        return now == null || now.format().bus().isEmpty() ? id : now.format().bus();
    }

    /** Any thread: copies the newest picture and returns its frame number, or -1 if there is none. */
    long readPreview(int[] pixels) {
        FramePipeline now = pipeline;
        return now == null ? -1 : now.canvas().read(pixels);
    }

    /** Any thread: a snapshot of the frame counters. */
    FrameCounters.Counts counts() {
        Canvas canvas = canvas();
        if (canvas == null) {
            return counters.counts(0, 0);
        }
        long held = canvas.held();
        return counters.counts(canvas.published() - held, held);
    }

    /** Any thread: frames dropped although the driver was healthy and the wire fast enough. */
    long late() {
        return counters.late();
    }

    /** Any thread: times from picture to wire bytes. */
    Histogram encodeTimes() {
        return times.encodeTimes();
    }

    /** Any thread: times of the driver's {@code show}. */
    Histogram showTimes() {
        return times.showTimes();
    }

    /** Any thread: caps the brightness at 0 (dark) to 1. */
    void setBrightnessCap(double share) {
        brightnessCap.set(share);
    }

    /** Any thread: how long a driver call may last, in nanoseconds. */
    long deadlineNanos() {
        return times.deadline(wireNanos());
    }

    /** Any thread: how long a driver call may last before it is abandoned, in nanoseconds. */
    long abandonAfterNanos() {
        return times.abandonAfterNanos(wireNanos());
    }

    private long wireNanos() {
        FramePipeline now = pipeline;
        return now == null ? 0 : now.format().wireNanos();
    }

    /** Bus thread: returns true if the wire can take a frame in each period of so many nanoseconds. */
    boolean isWireFasterThan(long periodNanos) {
        return wireNanos() <= periodNanos;
    }

    /** Bus thread: makes the calling thread the one reader of the canvas. */
    void claimCanvas() {
        Canvas canvas = canvas();
        if (canvas != null) {
            canvas.readBy(Thread.currentThread());
        }
    }

    /** Bus thread: applies changed settings. */
    void apply(StripSettings settings) {
        FramePipeline now = pipeline;
        if (now != null) {
            settings.applyTo(now);
        }
    }

    /**
     * Bus thread: prepares for a driver instance that was just opened. The canvas and its picture stay if the length is
     * the same, and the pipeline too if the format is.
     *
     * @throws ConfigurationException if the settings do not fit this format
     */
    void open(StripFormat format, StripSettings settings) {
        FramePipeline before = pipeline;
        if (before != null && before.format().equals(format)) {
            settings.applyTo(before);
            before.sendAgain();
            return;
        }
        Canvas kept = before != null && before.format().pixels() == format.pixels() ? before.canvas() : null;
        Canvas canvas = kept == null ? new Canvas(format.pixels(), Thread.currentThread()) : kept;
        pipeline = new FramePipeline(format, canvas, counters, brightnessCap, settings.newest());
        settings.accepted();
        if (before != null && kept == null) {
            long held = before.canvas().held();
            counters.restart(before.canvas().published() - held, held);
        }
        onFormat.run();
    }

    /** Bus thread: records how long a frame took to encode and to show, in nanoseconds. */
    void recordTimes(long encodeNanos, long showNanos) {
        times.encoded(encodeNanos);
        times.showed(showNanos, wireNanos());
    }

    /** Bus thread: no driver instance shows the picture any more. */
    void sendAgain() {
        FramePipeline now = pipeline;
        if (now != null) {
            now.sendAgain();
        }
    }

    /** The thread that abandoned a driver call: replaces the frame that the driver may still read. */
    void replaceFrame() {
        FramePipeline now = pipeline;
        if (now != null) {
            now.replaceFrame();
            now.sendAgain();
        }
    }
}
