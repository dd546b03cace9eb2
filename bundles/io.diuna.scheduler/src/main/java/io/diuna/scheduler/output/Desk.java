// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.light.OutputSettings;
import io.diuna.scheduler.light.OutputSettingsReader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the thread of a strip and all others tell each other about it. */
final class Desk {

    /** Threads that may hang in one driver; more would not help. */
    private static final int MOST_LOST = 3;

    private final StripLog log;
    private final Clock clock;
    private final Runnable onFormat;
    private final CallTimes pace = new CallTimes();
    private final FrameCounters tally = new FrameCounters();
    private final StripHealth health = new StripHealth();
    private final BrightnessCap ceiling = new BrightnessCap();
    private final AtomicInteger lost = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable StripSource offered;
    private @Nullable StripSource served;
    private volatile @Nullable OutputSettings light;
    private volatile int revision;
    private volatile @Nullable Runnable onAbsence;
    private volatile long absent;
    private volatile StripHost.ShutdownPattern shutdownPattern = StripHost.ShutdownPattern.HOLD;
    private volatile boolean ending;

    /**
     * @param onFormat is called on the strip's thread when the strip has told its length, also when that has changed
     */
    Desk(StripLog log, Clock clock, Runnable onFormat) {
        this.log = log;
        this.clock = clock;
        this.onFormat = onFormat;
    }

    StripLog log() {
        return log;
    }

    CallTimes pace() {
        return pace;
    }

    FrameCounters tally() {
        return tally;
    }

    StripHealth health() {
        return health;
    }

    BrightnessCap ceiling() {
        return ceiling;
    }

    void formatChanged() {
        onFormat.run();
    }

    /** The service that is there, for others than the strip's thread. */
    @Nullable
    StripSource offered() {
        return offered;
    }

    /** Somebody offers a service, in place of the one before. */
    synchronized void offer(StripSource source) {
        configure(source);
        if (source.equals(offered)) {
            return;
        }
        lost.set(0);
        onAbsence = null;
        offered = source;
    }

    /** Reads the settings of a service; what cannot be used is told, and those before hold. */
    synchronized void configure(StripSource source) {
        try {
            light = OutputSettingsReader.read(source.properties());
            health.settings(null);
        } catch (ConfigurationException e) {
            health.settings(e.getMessage());
        }
        int before = revision;
        revision = before + 1;
    }

    /**
     * The service goes.
     *
     * @param then is called on the strip's thread when none came for the time of grace
     */
    synchronized void withdraw(StripSource source, Duration grace, Runnable then) {
        if (source.equals(offered)) {
            absent = clock.nanos() + grace.toNanos();
            onAbsence = then;
            offered = null;
        }
    }

    /** Waits until the strip's thread has let go of a service; false when it does not. */
    synchronized boolean awaitRelease(StripSource source, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); source.equals(served) && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !source.equals(served);
    }

    /** The strip's thread: whether there is another service than this, or none. */
    boolean hasOther(@Nullable StripSource source) {
        return offered != source;
    }

    /** The strip's thread: it has let go of one service and takes the next, if there is one. */
    synchronized @Nullable StripSource exchange() {
        health.forget();
        served = offered;
        notifyAll();
        return served;
    }

    /** The strip's thread: nothing serves the strip. Returns when to look again. */
    long watchAbsence(long now) {
        Runnable then = onAbsence;
        if (then == null || now - absent < 0) {
            return then == null ? now + Bus.FAR : absent;
        }
        onAbsence = null;
        then.run();
        return now + Bus.FAR;
    }

    /** How often the service or its settings were changed. */
    int revision() {
        return revision;
    }

    /** The strip's thread: the settings, if there are any. */
    @Nullable
    OutputSettings light() {
        return light;
    }

    /** Why there are none. */
    String unusable() {
        String reason = health.settings();
        return reason == null ? "It has no settings" : reason;
    }

    /** The strip's thread: applies settings that are new. */
    void relight(FramePipeline feed) {
        OutputSettings now = light;
        if (now != null) {
            try {
                feed.light(now);
                health.fit(null);
            } catch (ConfigurationException e) {
                health.fit(e.getMessage());
            }
        }
    }

    /** The strip's thread: a frame was shown. */
    void recovered() {
        if (health.recover()) {
            log.info("shows frames again");
        }
    }

    boolean mayLoseAThread() {
        return lost.get() < MOST_LOST;
    }

    /** A thread of the strip hangs in its driver and was left behind. */
    void threadLost() {
        lost.incrementAndGet();
    }

    /** It has returned after all. */
    void threadReturned() {
        lost.updateAndGet(before -> Math.max(0, before - 1));
    }

    /** In words that its driver hangs. */
    String hangs() {
        return mayLoseAThread()
                ? "The driver does not return from a call"
                : "The driver does not return from calls, and " + MOST_LOST
                        + " threads wait in it for ever; replace the driver or start Diuna again";
    }

    void endWith(StripHost.ShutdownPattern look) {
        shutdownPattern = look;
        ending = true;
    }

    void end() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    boolean isBlackAtTheEnd() {
        return shutdownPattern == StripHost.ShutdownPattern.BLACK;
    }

    /** The strip's thread: it has let go of all. */
    synchronized void finished() {
        served = null;
        notifyAll();
        end.countDown();
    }

    /** Waits until the strip has let go of all; false when it does not. */
    boolean awaitEnd(Duration limit) {
        try {
            return end.await(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end.getCount() == 0;
        }
    }
}
