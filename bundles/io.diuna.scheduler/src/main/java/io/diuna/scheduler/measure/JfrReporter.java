// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.jfr.FrameLoopEvent;
import io.diuna.scheduler.jfr.FramesEvent;
import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.StripChangedEvent;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.output.StripHost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Commits JFR events about state that is only found by polling: changes of strips and of the frame loop, and the
 * metrics of the loop.
 */
public final class JfrReporter implements AutoCloseable {

    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Time between two reports after which the process counts as stopped meanwhile: more than the usual one. */
    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Clock clock;
    private final LoopMetrics loop;
    private final FrameWindow window;
    private final LongSupplier period;
    private final Supplier<TaskStatus> runner;
    private final Supplier<List<StripHost>> hosts;
    private final Runnable periodicHook = this::commitMetrics;
    private final Map<String, StripStatus.State> strips = new HashMap<>();
    private long checkedAt;
    private long progressedAt;
    private long number;
    private long run;
    private boolean stuck;

    /**
     * @param period the frame period in nanoseconds
     * @param runner the state of the frame thread
     * @param hosts the present strips
     */
    public JfrReporter(
            Clock clock,
            LoopMetrics loop,
            FrameWindow window,
            LongSupplier period,
            Supplier<TaskStatus> runner,
            Supplier<List<StripHost>> hosts) {
        this.clock = clock;
        this.loop = loop;
        this.window = window;
        this.period = period;
        this.runner = runner;
        this.hosts = hosts;
        checkedAt = clock.nanos();
        progressedAt = checkedAt;
    }

    /** Starts the periodic event with the metrics: once per second, or as a recording asks for. */
    public void start() {
        FlightRecorder.addPeriodicEvent(FramesEvent.class, periodicHook);
    }

    @Override
    public void close() {
        FlightRecorder.removePeriodicEvent(periodicHook);
    }

    /** Looks for changes. To be called once a second or more often, by one thread. */
    public void report() {
        checkLoop(clock.nanos());
        checkStrips();
    }

    private void commitMetrics() {
        FrameWindow.Last last = window.read();
        HistogramSnapshot late = last.late();
        JfrEvents.commit(() -> new FramesEvent(
                loop.number(),
                loop.skipped(),
                late.percentile(0.5),
                late.percentile(0.99),
                late.max(),
                last.composed().percentile(0.99)));
    }

    private void checkLoop(long now) {
        boolean wasStopped = now - checkedAt > STOPPED_NANOS;
        checkedAt = now;
        long newest = loop.number();
        if (newest != number || wasStopped) {
            number = newest;
            progressedAt = now;
            if (stuck && !wasStopped) {
                stuck = false;
                JfrEvents.commit(() -> new FrameLoopEvent("RESUMED", newest));
            }
        } else if (!stuck && now - progressedAt > STUCK_NANOS + 2 * period.getAsLong()) {
            stuck = true;
            JfrEvents.commit(() -> new FrameLoopEvent("STUCK", newest));
        }
        long newRun = runner.get().id();
        if (run != 0 && newRun != run) {
            JfrEvents.commit(() -> new FrameLoopEvent("RESTARTED", newest));
        }
        run = newRun;
    }

    private void checkStrips() {
        Map<String, StripStatus> present = new HashMap<>();
        hosts.get().forEach(host -> present.put(host.id(), host.status()));
        present.forEach((id, status) -> commitStripChange(id, strips.put(id, status.state()), status));
        strips.entrySet().removeIf(strip -> {
            boolean gone = !present.containsKey(strip.getKey());
            if (gone) {
                commitStripChange(strip.getKey(), strip.getValue(), null);
            }
            return gone;
        });
    }

    private static void commitStripChange(String id, StripStatus.@Nullable State before, @Nullable StripStatus now) {
        StripStatus.State state = now == null ? null : now.state();
        if (before != state) {
            JfrEvents.commit(
                    () -> new StripChangedEvent(id, name(before), name(state), now == null ? null : now.reason()));
        }
    }

    private static @Nullable String name(StripStatus.@Nullable State state) {
        return state == null ? null : state.name();
    }
}
