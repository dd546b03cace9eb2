// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.light.OutputSettings;
import io.diuna.scheduler.mix.Canvas;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One strip's life: an instance of its driver is opened, shown frames, closed after a failure, and a fresh one opened after
 * a pause. It is stepped by the thread of its bus, or by a test; what other threads may ask or say is in {@link Desk}.
 */
final class StripDriverLoop {

    private final String id;
    private final Desk desk;
    private final Clock clock;
    private final LongSupplier period;
    private final Backoff backoff;
    private final DriverInstance instance;
    private @Nullable StripSource source;
    private long retry;
    private int revision;
    private boolean failedBefore;
    private boolean openedBefore;
    private int unreportedOutcomes;
    private volatile @Nullable FramePipeline feed;
    private volatile @Nullable Bus bus;
    private volatile boolean finished;

    /**
     * @param period the length of a frame of the show, in nanoseconds
     * @param backoff the pauses after failures
     */
    StripDriverLoop(String id, Desk desk, Clock clock, LongSupplier period, Backoff backoff) {
        this.id = id;
        this.desk = desk;
        this.clock = clock;
        this.period = period;
        this.backoff = backoff;
        instance = new DriverInstance(this, desk);
    }

    /** Any thread. */
    String id() {
        return id;
    }

    /** Any thread: what it shows, once it has told its length. */
    @Nullable
    FramePipeline feed() {
        return feed;
    }

    /** Any thread: on which bus it belongs. */
    String busName() {
        FramePipeline now = feed;
        return now == null || now.format().bus().isEmpty() ? id : now.format().bus();
    }

    void setBus(Bus next) {
        bus = next;
    }

    /** Any thread: on which bus it is, once it was started. */
    @Nullable
    Bus bus() {
        return bus;
    }

    /** Any thread: whether it was closed, and is never to be stepped again. */
    boolean isFinished() {
        return finished;
    }

    /** Any thread: it lets go of its driver with the next step, for good. */
    void end() {
        desk.end();
    }

    /** How long a call of its driver may take; any thread. */
    long deadline() {
        return desk.pace().deadline(wireNanos());
    }

    /** How long a call may take before it is given up; any thread. */
    long abandonAfterNanos() {
        return desk.pace().abandonAfterNanos(wireNanos());
    }

    private long wireNanos() {
        FramePipeline now = feed;
        return now == null ? 0 : now.format().wireNanos();
    }

    /** Whether one more thread may be left behind in its driver; any thread. */
    boolean mayLoseAThread() {
        return desk.mayLoseAThread();
    }

    /**
     * Does what is due now.
     *
     * @param flight the calls of the thread that steps
     * @return when to come again
     * @throws CallAbandonedException when its driver returned from a call that had been given up
     */
    long step(DriverCall flight, Bus on) {
        FramePipeline now = feed;
        if (now != null) {
            now.canvas().readBy(Thread.currentThread());
        }
        if (desk.isEnding()) {
            finish(flight, on);
            return clock.nanos() + Bus.FAR;
        }
        if (desk.hasOther(source)) {
            exchange(flight);
        }
        if (revision != desk.revision()) {
            revision = desk.revision();
            retry = clock.nanos(); // what could not be may be now
            if (now != null && instance.isOpen()) { // else they are for the one that is opened next
                desk.relight(now);
            }
        }
        StripSource from = source;
        if (from == null) {
            return desk.watchAbsence(clock.nanos());
        }
        if (!instance.isOpen() && (clock.nanos() - retry < 0 || !open(flight, from))) {
            return retry;
        }
        return busName().equals(on.name()) ? serve(flight, on, Objects.requireNonNull(feed)) : clock.nanos();
    }

    private void exchange(DriverCall flight) {
        instance.release(flight);
        source = desk.exchange();
        retry = clock.nanos();
        failedBefore = false;
        backoff.succeeded();
    }

    private boolean open(DriverCall flight, StripSource from) {
        OutputSettings light = desk.light();
        if (light == null) {
            hopeless(State.UNAVAILABLE, desk.unusable());
            return false;
        }
        Throwable failure = instance.open(flight, from);
        if (failure == null) {
            failure = use(instance.format(), light);
        }
        if (openedBefore) {
            unreportedOutcomes++;
        }
        openedBefore = true;
        if (failure != null) {
            fail(flight, failure);
        }
        return failure == null;
    }

    /** What is told of the strip is about the instance that is there now, so that it counts. */
    private void reportOutcome() {
        if (unreportedOutcomes > 0) { // not with each frame
            desk.health().restarted(unreportedOutcomes);
            unreportedOutcomes = 0;
        }
    }

    /** Makes what belongs to the format. Returns why that is not possible, or null. */
    private @Nullable Throwable use(StripFormat format, OutputSettings light) {
        FramePipeline before = feed;
        try {
            if (before != null && before.format().equals(format)) {
                desk.relight(before);
            } else {
                Canvas kept = before != null && before.format().pixels() == format.pixels() ? before.canvas() : null;
                Canvas canvas = kept == null ? new Canvas(format.pixels(), Thread.currentThread()) : kept;
                feed = new FramePipeline(format, canvas, desk.tally(), desk.ceiling(), light);
                desk.health().fit(null);
                if (before != null && kept == null) {
                    desk.tally().restart(before.canvas().published());
                }
                desk.formatChanged();
            }
            Objects.requireNonNull(feed).restart();
            return null;
        } catch (RuntimeException | OutOfMemoryError e) { // no memory: for as many pixels as the driver says it has
            return e;
        }
    }

    private long serve(DriverCall flight, Bus on, FramePipeline with) {
        long now = clock.nanos();
        boolean well = !failedBefore && wireNanos() <= period.getAsLong();
        if (!with.prepare(now, well)) {
            return with.next(now);
        }
        if (on.holderAgainst(this) != null) {
            reportOutcome();
            return now + Bus.FAR; // it is woken when the wire is free
        }
        StripFrame frame = with.encode(now, period.getAsLong());
        long encoded = clock.nanos();
        desk.pace().encoded(encoded - now);
        Throwable failure = instance.show(flight, frame);
        if (failure != null) {
            fail(flight, failure);
            return retry;
        }
        desk.pace().showed(clock.nanos() - encoded, wireNanos());
        backoff.succeeded();
        failedBefore = false;
        desk.recovered();
        reportOutcome();
        with.sent(now); // last: whoever sees that the frame is counted sees all that came of it
        return with.next(now);
    }

    private void fail(DriverCall flight, Throwable e) {
        String words = e.getMessage() == null ? e.toString() : e.getMessage();
        if (e instanceof ConfigurationException || e instanceof UnavailableException) {
            hopeless(State.UNAVAILABLE, words);
            desk.log().warn("cannot work: " + words, null);
        } else {
            again(words);
            desk.log().warn("failed and is tried again: " + words, e);
        }
        reportOutcome();
        instance.release(flight);
    }

    private void again(String words) {
        failedBefore = true;
        retry = clock.nanos() + backoff.failed(period.getAsLong());
        desk.health().fail(backoff.isOpen() ? State.BACKOFF : State.DEGRADED, words, clock.nanos());
    }

    private void hopeless(State state, String words) {
        failedBefore = true;
        retry = clock.nanos() + backoff.hopeless();
        desk.health().fail(state, words, clock.nanos());
    }

    /** Whoever watches: its call was given up, and it belongs to no thread now. */
    void lost() {
        instance.forget();
        FramePipeline now = feed;
        if (now != null) {
            now.replaceFrame();
        }
        desk.threadLost();
        again(desk.hangs());
        desk.health().fail(State.STUCK, desk.hangs(), clock.nanos());
        reportOutcome();
        desk.log().warn(desk.hangs() + "; its thread is left behind", null);
        if (desk.isEnding()) {
            finished();
        }
    }

    private void finish(DriverCall flight, Bus on) {
        FramePipeline with = feed;
        if (instance.isOpen() && with != null && desk.isBlackAtTheEnd() && on.holderAgainst(this) == null) {
            instance.show(flight, with.black());
        }
        instance.release(flight);
        finished();
    }

    private void finished() {
        finished = true;
        source = null;
        desk.finished();
    }
}
