// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.mix.Canvas;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Facade of one strip: keeps its output running while its driver fails, hangs, is replaced or is missing. Any thread
 * may call.
 */
public final class StripHost implements AutoCloseable {

    /** Pattern that a strip shows after the shutdown of the platform, or after its driver has gone. */
    public enum ShutdownPattern {
        /** A black frame. */
        BLACK,
        /** The last picture. */
        HOLD
    }

    /** How long to wait for the driver to return from its present call. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final BusRegistry buses;
    private final Runnable onChange;
    private final DriverSlot slot;
    private final StripSettings settings = new StripSettings();
    private final StripHealth health;
    private final StripOutput output;
    private final EndLatch end = new EndLatch();
    private final StripDriverLoop strip;
    private volatile double brightnessCap = 1;

    /**
     * @param buses the bus threads
     * @param id the strip's id
     * @param period frame period in nanoseconds
     * @param random 0 to 1, jitter of the pauses after failures
     * @param onFormat callback on the bus thread, each time the driver has reported another format
     * @param onChange callback on the bus thread, after each change of the strip's state; must not block
     */
    public StripHost(
            BusRegistry buses,
            String id,
            LongSupplier period,
            DoubleSupplier random,
            Runnable onFormat,
            Runnable onChange) {
        this.buses = buses;
        this.onChange = onChange;
        Clock clock = buses.clock();
        StripLog log = new StripLog(id, LoggerFactory.getLogger(StripHost.class), clock);
        slot = new DriverSlot(clock);
        health = new StripHealth(clock, onChange);
        output = new StripOutput(id, period, onFormat);
        strip = new StripDriverLoop(clock, log, slot, settings, health, output, new Backoff(random), end);
    }

    /** Starts the strip on the bus that it belongs to. */
    public void start() {
        buses.place(strip);
    }

    public String id() {
        return output.id();
    }

    /** Offers a driver, in place of the one before. */
    public synchronized void offer(StripSource source) {
        settings.configure(source);
        if (slot.offer(source)) {
            strip.driverReplaced();
        }
        wake();
        onChange.run();
    }

    /** Reads the properties of the driver's service anew, after they were changed: settings and keys of the driver. */
    public synchronized void configure(StripSource source) {
        settings.configure(source);
        wake();
        onChange.run();
    }

    /**
     * Withdraws a driver. Returns when it is no longer called, after at most 1 s; a call that lasts longer is
     * abandoned.
     *
     * @param pattern what the strip shows meanwhile
     * @param grace how long the strip waits for another driver
     * @param onAbsence called on the bus thread if none was offered within the grace period
     */
    public void withdraw(StripSource source, ShutdownPattern pattern, Duration grace, Runnable onAbsence) {
        slot.withdraw(source, pattern, grace, onAbsence);
        wake();
        onChange.run();
        if (strip.bus() != null && !slot.awaitRelease(source, CLOSE_LIMIT)) {
            abandonCall();
        }
    }

    /** The canvas that the frame thread writes; null before the driver has reported the strip's length. */
    public @Nullable Canvas canvas() {
        return output.canvas();
    }

    /** Copies the newest picture, before gamma and brightness. Returns its frame number, or -1 if there is none. */
    public long picture(int[] pixels) {
        return output.readPreview(pixels);
    }

    /** Frames dropped although the driver was healthy and its wire fast enough for the frame rate. */
    public long late() {
        return output.late();
    }

    /** Times from picture to wire bytes, of frames that were shown. */
    public Histogram encodeTimes() {
        return output.encodeTimes();
    }

    /** Times of the driver's {@code show}. */
    public Histogram showTimes() {
        return output.showTimes();
    }

    /**
     * Caps the brightness, for one thread. The cap moves smoothly: from dark to full in a second.
     *
     * @param share 0 (dark) to 1
     */
    public void setBrightnessCap(double share) {
        if (share != brightnessCap) {
            brightnessCap = share;
            output.setBrightnessCap(share);
            wake();
        }
    }

    /** Marks or abandons a driver call that lasts too long. To be called a few times a second, by one thread. */
    public void checkTimeouts() {
        Bus bus = strip.bus();
        if (bus != null) {
            bus.checkTimeouts();
        }
    }

    /** A snapshot of state and counters. */
    public StripStatus status() {
        long restarts = health.restarts(); // these three first, as StripHealth.settle says
        long serviceId = health.serviceId();
        Map<String, ?> configuration = health.configuration();
        StripSource source = slot.offered();
        StripHealth.StripFault fault = fault(source);
        FrameCounters.Counts counts = output.counts();
        return new StripStatus(
                output.id(),
                source == null ? null : source.driver(),
                output.length(),
                fault == null ? State.OK : fault.state(),
                fault == null ? null : fault.reason(),
                counts.shown(),
                counts.unchanged(),
                counts.dropped(),
                restarts,
                serviceId,
                configuration);
    }

    private StripHealth.@Nullable StripFault fault(@Nullable StripSource source) {
        Bus bus = strip.bus();
        if (bus != null && bus.isStuckIn(strip)) {
            return new StripHealth.StripFault(State.STUCK, strip.stuckReason());
        }
        if (source == null) {
            return new StripHealth.StripFault(
                    State.UNAVAILABLE, "Its driver is gone; install it again, or remove the strip's configuration");
        }
        String startFailure = bus == null ? null : bus.startFailure();
        if (startFailure != null) {
            return new StripHealth.StripFault(
                    State.BACKOFF,
                    "Its output thread could not be started (" + startFailure
                            + "); will be retried: free memory or raise the machine's thread limit");
        }
        String holder = bus == null ? null : bus.holderAgainst(strip);
        if (holder != null) {
            return new StripHealth.StripFault(
                    State.BACKOFF,
                    "Waits for its bus: the driver of strip '" + holder + "' does not return from a call");
        }
        return health.fault(settings.error());
    }

    private void wake() {
        Bus bus = strip.bus();
        if (bus != null) {
            bus.wake();
        }
    }

    /** Closes the strip, which keeps its picture. Returns after at most 1 s; a driver that hangs is abandoned. */
    @Override
    public void close() {
        end();
        if (!awaitEnd(CLOSE_LIMIT)) {
            abandonCall();
        }
    }

    /** Closes the strip without waiting. */
    public void end() {
        end.request();
        wake();
    }

    /** Closes the strip without waiting, and with a last picture. */
    void end(ShutdownPattern pattern) {
        if (pattern == ShutdownPattern.BLACK) {
            end.requestBlack();
        }
        end();
    }

    /**
     * Waits until the strip was closed. Returns false after the time limit; true at once if the strip was never
     * started.
     */
    boolean awaitEnd(Duration limit) {
        return strip.bus() == null || end.await(limit);
    }

    /** Abandons the driver call of the strip, if there is one. Returns true if there was. */
    boolean abandonCall() {
        Bus bus = strip.bus(); // not earlier: the strip may have moved to another bus
        return bus != null && bus.abandonCall(strip);
    }

    /** The bus that the strip is on; null before it was started. */
    @Nullable
    Bus bus() {
        return strip.bus();
    }

    BusRegistry buses() {
        return buses;
    }
}
