// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * State machine of one strip: opens an instance of its driver, sends it frames, closes it after a failure, and opens a
 * fresh one after a pause. Stepped by the thread of its bus, or by a test.
 */
final class StripDriverLoop {

    private final Clock clock;
    private final StripLog log;
    private final DriverSlot slot;
    private final StripSettings settings;
    private final StripHealth health;
    private final StripOutput output;
    private final Backoff backoff;
    private final EndLatch end;
    private volatile DriverInstance instance;
    private volatile @Nullable Bus bus;
    private @Nullable StripSource source;

    /** Instance that is about to take over; left behind if a call was abandoned meanwhile. */
    private @Nullable DriverInstance successor;

    private int revision;

    StripDriverLoop(
            Clock clock,
            StripLog log,
            DriverSlot slot,
            StripSettings settings,
            StripHealth health,
            StripOutput output,
            Backoff backoff,
            EndLatch end) {
        this.clock = clock;
        this.log = log;
        this.slot = slot;
        this.settings = settings;
        this.health = health;
        this.output = output;
        this.backoff = backoff;
        this.end = end;
        instance = new DriverInstance(this, log);
    }

    /** Any thread. */
    String id() {
        return output.id();
    }

    /** Any thread: the name of the bus that the strip belongs to. */
    String busName() {
        return output.busName();
    }

    /** The bus that the strip was added to, under the lock of that bus. */
    void setBus(Bus next) {
        bus = next;
    }

    /** Any thread: the bus that the strip is on; null before the strip was started. */
    @Nullable
    Bus bus() {
        return bus;
    }

    /** Any thread: returns true if a driver call that has lasted this long is overdue. */
    boolean isOverdueAfter(long nanos) {
        return nanos > output.deadlineNanos();
    }

    /** Any thread: returns true if a driver call that has lasted this long should be abandoned. */
    boolean isLostAfter(long nanos) {
        return nanos > output.abandonAfterNanos() && instance.mayAbandonThread();
    }

    /** Any thread: another driver was offered; no thread hangs in that one yet. */
    void driverReplaced() {
        instance.resetAbandonedThreads();
    }

    /** Any thread: text for users about a driver that hangs. */
    String stuckReason() {
        return instance.stuckReason();
    }

    /** Any thread: requests the shutdown of the strip. */
    void end() {
        end.request();
    }

    /** Any thread: returns true after the shutdown; then the strip must not be stepped again. */
    boolean isFinished() {
        return end.isComplete();
    }

    /**
     * Bus thread: does what is due now.
     *
     * @param call registers the driver calls of this thread
     * @return the next deadline in nanoseconds
     * @throws CallAbandonedException if the driver returned from a call that was abandoned
     */
    long step(DriverCall call, Bus on) {
        output.claimCanvas();
        if (end.isRequested()) {
            finish(call, on);
            return clock.nanos() + Bus.FAR;
        }
        if (slot.hasOther(source)) {
            exchange(call, on);
        }
        if (successor != null) {
            giveUp(call, on, List.of());
            release(call);
        }
        if (revision != settings.revision()) {
            reconfigure(call, on);
        }
        StripSource from = source;
        if (from == null) {
            return slot.checkAbsence(clock.nanos());
        }
        if (!instance.isOpen() && (clock.nanos() - backoff.retryAt() < 0 || !open(call, from))) {
            return backoff.retryAt();
        }
        return busName().equals(on.name()) ? serve(call, on, Objects.requireNonNull(output.pipeline())) : clock.nanos();
    }

    private void exchange(DriverCall call, Bus on) {
        if (slot.isBlackWanted()) {
            giveUp(call, on, List.of());
        }
        release(call);
        health.reset();
        source = slot.exchange();
        backoff.succeeded();
        backoff.retryNow(clock.nanos());
    }

    /** Applies changed settings. A driver that failed is retried at once: they may be the remedy. */
    private void reconfigure(DriverCall call, Bus on) {
        revision = settings.revision();
        backoff.retryNow(clock.nanos());
        StripSource from = source;
        if (from != null && instance.isOutdated()) {
            replace(call, on, from);
        } else if (instance.isOpen()) {
            output.apply(settings);
            health.configured(instance.refreshProperties());
            health.report();
        }
    }

    /** Opens another instance with the changed configuration, and has it take over from the present one. */
    private void replace(DriverCall call, Bus on, StripSource from) {
        DriverInstance next = new DriverInstance(this, log);
        successor = next;
        Throwable failure = next.open(call, from);
        giveUp(call, on, failure == null ? next.format().targets() : List.of());
        instance = next;
        successor = null;
        health.reset();
        backoff.succeeded();
        opened(call, from, failure);
    }

    /** Closes the instance, after a last frame that is dark where the next targets are not. */
    private void giveUp(DriverCall call, Bus on, List<StripFormat.Target> next) {
        FramePipeline pipeline = output.pipeline();
        if (instance.isOpen() && pipeline != null && on.holderAgainst(this) == null) {
            LastFrame last = pipeline.lastFrame(next);
            for (int copies = pipeline.lastFrameCopies(); last != null && copies > 0; copies--) {
                instance.show(call, last);
            }
        }
        close(call);
    }

    /** Closes all instances, which keep their picture. */
    private void release(DriverCall call) {
        close(call);
        DriverInstance left = successor;
        if (left != null) {
            left.release(call);
            successor = null;
        }
    }

    private boolean open(DriverCall call, StripSource from) {
        if (!settings.areKnown()) {
            String error = settings.error();
            failForLong(error == null ? "It has no settings" : error);
            return false;
        }
        return opened(call, from, instance.open(call, from));
    }

    /** Prepares for the instance just opened, if it did not fail. Returns false if it cannot be used. */
    private boolean opened(DriverCall call, StripSource from, @Nullable Throwable openFailure) {
        Throwable failure = openFailure == null ? openOutput() : openFailure;
        health.opened(from.serviceId(), instance.properties());
        if (failure != null) {
            fail(call, failure);
        }
        return failure == null;
    }

    private @Nullable Throwable openOutput() {
        try {
            output.open(instance.format(), settings);
            return null;
        } catch (RuntimeException | OutOfMemoryError e) { // no memory for as many pixels as the driver reported
            return e;
        }
    }

    private long serve(DriverCall call, Bus on, FramePipeline pipeline) {
        long now = clock.nanos();
        long period = output.periodNanos();
        if (!pipeline.prepare(now, !backoff.isFailing() && output.isWireFasterThan(period))) {
            return pipeline.nextSend(now);
        }
        if (on.holderAgainst(this) != null) {
            health.settle();
            health.report();
            return now + Bus.FAR; // the bus wakes its strips when the wire is free
        }
        StripFrame frame = pipeline.encode(now, period);
        long encoded = clock.nanos();
        Throwable failure = instance.show(call, frame);
        if (failure != null) {
            fail(call, failure);
            return backoff.retryAt();
        }
        output.recordTimes(encoded - now, clock.nanos() - encoded);
        backoff.succeeded();
        if (health.recover()) {
            log.info("shows frames again");
        }
        health.settle();
        pipeline.sent(now, period); // after the state: a reader that sees this frame counted also sees its outcome
        health.report();
        return pipeline.nextSend(now);
    }

    private void fail(DriverCall call, Throwable e) {
        String reason = e.getMessage() == null ? e.toString() : e.getMessage();
        if (e instanceof ConfigurationException || e instanceof UnavailableException) {
            failForLong(reason);
            log.warn("cannot work: " + reason, null);
        } else {
            backoff.failed(clock.nanos(), output.periodNanos());
            health.fail(backoff.isOpen() ? State.BACKOFF : State.DEGRADED, reason);
            log.warn("failed, will be retried: " + reason, e);
        }
        health.settle();
        health.report();
        close(call);
    }

    private void close(DriverCall call) {
        output.sendAgain();
        instance.release(call);
    }

    private void failForLong(String reason) {
        backoff.failedForLong(clock.nanos());
        health.fail(State.UNAVAILABLE, reason);
    }

    /**
     * The thread that abandoned the driver call, and with it the bus thread; no other thread steps the strip meanwhile.
     */
    void callAbandoned() {
        instance.abandon();
        DriverInstance next = successor;
        if (next != null) {
            next.abandon();
        }
        output.replaceFrame();
        backoff.failed(clock.nanos(), output.periodNanos());
        String reason = stuckReason();
        health.fail(State.STUCK, reason);
        health.settle();
        health.report();
        log.warn(reason + "; its thread was abandoned", null);
        if (end.isRequested()) {
            complete();
        }
    }

    private void finish(DriverCall call, Bus on) {
        FramePipeline pipeline = output.pipeline();
        if (end.isBlack() && instance.isOpen() && pipeline != null && on.holderAgainst(this) == null) {
            instance.show(call, pipeline.black());
        }
        release(call);
        complete();
    }

    private void complete() {
        source = null;
        slot.release();
        end.complete();
    }
}
