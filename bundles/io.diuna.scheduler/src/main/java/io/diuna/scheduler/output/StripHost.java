// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.TaskScope;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.Histogram;
import io.diuna.scheduler.mix.Canvas;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps one strip alive, whatever its driver does and while drivers come and go: the newest canvas, one frame in flight, a
 * fresh instance after each failure. Any thread may call.
 */
public final class StripHost implements AutoCloseable {

    /** What a strip shows when the platform lets go of it. */
    public enum ShutdownPattern {
        BLACK,
        HOLD
    }

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final long USUAL_PERIOD = 16_666_667;

    private final BusRegistry buses;
    private final Clock clock;
    private final Desk desk;
    private final StripDriverLoop strip;

    /**
     * @param buses make the threads
     * @param id the strip's id
     * @param period the length of a frame of the show, in nanoseconds
     * @param random 0 to 1, for the pauses after failures
     * @param onFormat is called on the strip's thread when the strip has told its length, also when that has changed
     */
    public StripHost(BusRegistry buses, String id, LongSupplier period, DoubleSupplier random, Runnable onFormat) {
        this.buses = buses;
        clock = buses.clock();
        desk = new Desk(new StripLog(id, LoggerFactory.getLogger(StripHost.class), clock), clock, onFormat);
        strip = new StripDriverLoop(id, desk, clock, period, new Backoff(random));
    }

    /** A strip that shares no bus and has its driver already, in a show of 60 fps. */
    public StripHost(TaskScope tasks, String id, StripSource source, Clock clock, Runnable onFormat) {
        this(
                new BusRegistry(tasks, clock),
                id,
                () -> USUAL_PERIOD,
                () -> ThreadLocalRandom.current().nextDouble(),
                onFormat);
        offer(source);
    }

    /** Starts the strip. */
    public void start() {
        buses.place(strip);
    }

    public String id() {
        return strip.id();
    }

    /** There is a driver for the strip, instead of the one before. */
    public void offer(StripSource source) {
        desk.offer(source);
        wake();
    }

    /** The settings of its driver's service were changed. */
    public void configure(StripSource source) {
        desk.configure(source);
        wake();
    }

    /**
     * Its driver goes. Returns when it is no longer called, or after a second; then it is left to itself.
     *
     * @param grace how long the strip waits for another one
     * @param then is called on the strip's thread when none came
     */
    public void withdraw(StripSource source, Duration grace, Runnable then) {
        desk.withdraw(source, grace, then);
        wake();
        if (strip.bus() != null && !desk.awaitRelease(source, CLOSE_LIMIT)) {
            giveUp();
        }
    }

    /** Where the frame thread puts pixels for this strip, or null until the strip has told its length. */
    public @Nullable Canvas canvas() {
        FramePipeline feed = strip.feed();
        return feed == null ? null : feed.canvas();
    }

    /** Copies the newest picture and returns its number, or -1 when there is none. */
    public long picture(int[] pixels) {
        FramePipeline feed = strip.feed();
        return feed == null ? -1 : feed.picture().read(pixels);
    }

    /** Frames that were missed although the driver did not fail and its wire is fast enough for the show. */
    public long late() {
        return desk.tally().late();
    }

    /** How long it takes to make the bytes of a frame. */
    public Histogram encodeTimes() {
        return desk.pace().encodeTimes();
    }

    /** How long the driver takes to show a frame. */
    public Histogram showTimes() {
        return desk.pace().showTimes();
    }

    /**
     * Allows the strip so much of its light at most; it glides there, from nothing to all in a second.
     *
     * @param share 0 (dark) to 1
     */
    public void setCeiling(double share) {
        desk.ceiling().set(share);
        wake();
    }

    /** To be called a few times a second by one thread: looks whether the driver hangs. */
    public void checkTimeouts() {
        Bus bus = strip.bus();
        if (bus != null) {
            bus.checkTimeouts();
        }
    }

    /** How the strip does. */
    public StripStatus status() {
        FramePipeline feed = strip.feed();
        StripSource source = desk.offered();
        StripHealth.StripFault trouble = trouble(source);
        FrameCounters.Counts counts =
                desk.tally().counts(feed == null ? 0 : feed.canvas().published());
        return new StripStatus(
                strip.id(),
                source == null ? null : source.driver(),
                feed == null ? 0 : feed.format().pixels(),
                trouble == null ? State.OK : trouble.state(),
                trouble == null ? null : trouble.reason(),
                counts.shown(),
                counts.unchanged(),
                counts.dropped(),
                desk.health().restarts());
    }

    private StripHealth.@Nullable StripFault trouble(@Nullable StripSource source) {
        Bus bus = strip.bus();
        if (bus != null && bus.isStuckIn(strip)) {
            return new StripHealth.StripFault(State.STUCK, desk.hangs());
        }
        if (source == null) {
            return new StripHealth.StripFault(
                    State.UNAVAILABLE, "Its driver is gone; install it again, or remove the strip's configuration");
        }
        String holder = bus == null ? null : bus.holderAgainst(strip);
        if (holder != null) {
            return new StripHealth.StripFault(
                    State.BACKOFF, "Waits for its bus, which the driver of strip '" + holder + "' does not let go");
        }
        return desk.health().at(clock.nanos());
    }

    private void wake() {
        Bus bus = strip.bus();
        if (bus != null) {
            bus.wake();
        }
    }

    /**
     * Closes all of these at the same time, each with this end look, as {@link #close} does; strips that wait for their bus
     * behind one that hangs have another second.
     */
    public static void closeAll(List<StripHost> hosts, ShutdownPattern look) {
        for (StripHost host : hosts) {
            host.desk.endWith(look);
            host.wake();
        }
        boolean ended = awaitAll(hosts);
        hosts.forEach(host -> host.buses.close());
        if (!ended) {
            awaitAll(hosts);
        }
    }

    /** On each bus one call is given up at most: the next one began only then, and has had no time yet. */
    private static boolean awaitAll(List<StripHost> hosts) {
        long until = System.nanoTime() + CLOSE_LIMIT.toNanos();
        boolean ended = true;
        Set<Bus> left = new HashSet<>();
        for (StripHost host : hosts) {
            if (!host.hasEnded(Duration.ofNanos(until - System.nanoTime()))) {
                ended = false;
                Bus bus = host.strip.bus();
                if (bus != null && !left.contains(bus) && bus.giveUp(host.strip)) {
                    left.add(bus);
                }
            }
        }
        return ended;
    }

    /** Lets go of the strip; what it shows stays. A driver that hangs is left behind after 1 s. */
    @Override
    public void close() {
        end();
        if (!hasEnded(CLOSE_LIMIT)) {
            giveUp();
        }
    }

    /** As {@link #close}, but does not wait. */
    public void end() {
        desk.end();
        wake();
    }

    private boolean hasEnded(Duration limit) {
        return strip.bus() == null || desk.awaitEnd(limit);
    }

    private void giveUp() {
        Bus bus = strip.bus(); // not earlier: it may be on another one by now
        if (bus != null) {
            bus.giveUp(strip);
        }
    }
}
