// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.frame.StripStatus;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.Histogram;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.realtime.RealTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one strip alive on a thread of its own: the newest canvas, one frame in flight, a fresh instance of the driver
 * after each failure, with growing pauses. Whatever the driver does, only this strip waits.
 */
public final class StripHost implements AutoCloseable {

    /** What a strip shows when the platform lets go of it. */
    public enum EndLook {
        BLACK,
        HOLD
    }

    private static final Logger LOG = LoggerFactory.getLogger(StripHost.class);
    private static final long MARGIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final String id;
    private final StripSource source;
    private final Clock clock;
    private final Runnable onFormat;
    private final Task task;
    private final Thread thread;
    private final Backoff backoff = new Backoff();
    private final Histogram encodes = new Histogram();
    private final Histogram shows = new Histogram();

    private volatile @Nullable Opened opened;
    private volatile @Nullable String trouble;
    private volatile long callStarted;
    private volatile long shown;
    private volatile long dropped;
    private long lastTaken;
    private boolean inFlight;
    private volatile boolean closed;
    private volatile EndLook endLook = EndLook.HOLD;

    /**
     * @param tasks makes the strip's thread
     * @param id the strip's id
     * @param source gives instances of the strip
     * @param onFormat is called on the strip's thread when the strip has told its length, also when that has changed
     */
    public StripHost(TaskScope tasks, String id, StripSource source, Clock clock, Runnable onFormat) {
        this.id = id;
        this.source = source;
        this.clock = clock;
        this.onFormat = onFormat;
        task = tasks.loop(
                TaskCategory.HARDWARE,
                "diuna-strip-" + id,
                "Hands frames to the driver of strip '" + id + "'",
                this::run);
        thread = task.thread();
    }

    /** Starts the strip's thread. */
    public void start() {
        task.start();
    }

    public String id() {
        return id;
    }

    /** Where the frame thread puts pixels for this strip, or null until the strip has told its length. */
    public @Nullable Canvas canvas() {
        Opened now = opened;
        return now == null ? null : now.canvas;
    }

    /** Any thread: copies the newest picture and returns its number, or -1 when there is none. */
    public long picture(int[] pixels) {
        Opened now = opened;
        return now == null ? -1 : now.picture.read(pixels);
    }

    /** Any thread: how long it took to turn pictures into the bytes of the wire. */
    public Histogram encodes() {
        return encodes;
    }

    /** Any thread: how long the driver took for frames; those that it failed to show are left out. */
    public Histogram shows() {
        return shows;
    }

    /** Any thread: how the strip does. */
    public StripStatus status() {
        Opened now = opened;
        int length = now == null ? 0 : now.canvas.length();
        long started = callStarted;
        long wire = now == null ? 0 : now.format.wireNanos();
        String reason = trouble;
        if (started != 0 && clock.nanos() - started > wire + MARGIN_NANOS) {
            return new StripStatus(
                    id, length, StripStatus.State.STUCK, "The driver does not return from a call", shown, dropped);
        }
        StripStatus.State state = reason != null
                ? StripStatus.State.BACKOFF
                : backoff.calm() ? StripStatus.State.OK : StripStatus.State.DEGRADED;
        return new StripStatus(id, length, state, reason, shown, dropped);
    }

    /** Closes all of these at the same time, each with this end look, as {@link #close} does. */
    public static void closeAll(List<StripHost> hosts, EndLook look) {
        for (StripHost host : hosts) {
            host.endLook = look;
            host.end();
        }
        long until = System.nanoTime() + CLOSE_LIMIT.toNanos();
        for (StripHost host : hosts) {
            host.await(Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Shows the end look, lets go of the strip and ends its thread; a driver that hangs is left behind after 1 s. */
    @Override
    public void close() {
        end();
        await(CLOSE_LIMIT);
    }

    private void end() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void await(Duration limit) {
        if (Thread.currentThread() != thread && !task.join(limit)) {
            task.abandon("The driver of strip '" + id + "' does not return from a call");
            LOG.warn("Strip '{}': its driver hangs; its thread {} is left behind", id, thread.getName());
        }
    }

    private boolean isOpen() {
        return !closed && !task.isCancelled();
    }

    private void run() {
        RealTime.favour();
        while (isOpen()) {
            PhysicalStrip strip = null;
            long pause = 0;
            try {
                callStarted = clock.nanos();
                strip = source.get();
                StripFormat format = strip.format();
                callStarted = 0;
                serve(strip, open(format));
            } catch (Throwable e) { // a driver may throw anything, Errors included; only this strip waits
                pause = fail(e);
            } finally {
                release(strip);
            }
            rest(pause);
        }
    }

    private Opened open(StripFormat format) {
        Opened before = opened;
        Opened now = before;
        if (before == null || !before.format.equals(format)) {
            boolean sameCanvas = before != null && before.format.pixels() == format.pixels();
            now = new Opened(
                    format, sameCanvas ? Objects.requireNonNull(before).canvas : new Canvas(format.pixels(), thread));
            lastTaken = sameCanvas ? lastTaken : 0;
            opened = now;
            onFormat.run();
        }
        return Objects.requireNonNull(now);
    }

    private void serve(PhysicalStrip strip, Opened with) {
        while (isOpen()) {
            if (with.canvas.refresh()) {
                account(with.canvas.sequence());
                long begin = clock.nanos();
                with.take();
                long encoded = clock.nanos();
                encodes.record(encoded - begin);
                callStarted = encoded;
                inFlight = true;
                strip.show(with.frame);
                inFlight = false;
                callStarted = 0;
                shows.record(clock.nanos() - encoded);
                Thread.interrupted(); // a flag that foreign code left behind would turn waiting into spinning
                long before = shown;
                shown = before + 1;
                trouble = null;
                backoff.succeeded();
            } else {
                LockSupport.park(this);
                Thread.interrupted(); // as above
            }
        }
        if (endLook == EndLook.BLACK) {
            with.takeBlack();
            strip.show(with.frame);
        }
    }

    private void account(long sequence) {
        long before = dropped;
        dropped = before + sequence - lastTaken - 1;
        lastTaken = sequence;
    }

    private void release(@Nullable PhysicalStrip strip) {
        callStarted = clock.nanos();
        try {
            if (strip != null) {
                closeAndRelease(strip);
            }
        } catch (Throwable e) { // as above
            LOG.warn("Strip '{}': its driver failed while it was closed: {}", id, e.toString());
        } finally {
            callStarted = 0;
        }
    }

    private void closeAndRelease(PhysicalStrip strip) {
        try {
            strip.close();
        } finally {
            source.release(strip);
        }
    }

    private long fail(Throwable e) {
        callStarted = 0;
        if (inFlight) {
            inFlight = false;
            long before = dropped;
            dropped = before + 1;
        }
        boolean first = trouble == null && backoff.calm();
        String words = e.getMessage() == null ? e.toString() : e.getMessage();
        trouble = words;
        if (first) {
            LOG.warn("Strip '{}' failed and is tried again: {}", id, words, e);
        }
        return backoff.failed();
    }

    private void rest(long nanos) {
        long until = clock.nanos() + nanos;
        while (isOpen() && clock.nanos() - until < 0) {
            Thread.interrupted(); // as above
            clock.parkUntil(until);
        }
    }

    /** What belongs to one format. */
    private static final class Opened {
        final StripFormat format;
        final Canvas canvas;
        final Picture picture;
        final OutputStage stage;
        final OutgoingFrame frame;

        Opened(StripFormat format, Canvas canvas) {
            this.format = format;
            this.canvas = canvas;
            picture = new Picture(format.pixels());
            stage = new OutputStage(format);
            frame = new OutgoingFrame(format.wireLength());
        }

        void take() {
            int[] pixels = canvas.pixels();
            stage.encode(pixels, frame.wire());
            picture.write(pixels, canvas.number());
            frame.stamp(canvas.number(), canvas.nanos());
        }

        void takeBlack() {
            int[] black = new int[canvas.length()];
            stage.encode(black, frame.wire());
            picture.write(black, canvas.number() + 1);
            frame.stamp(canvas.number() + 1, canvas.nanos());
        }
    }
}
