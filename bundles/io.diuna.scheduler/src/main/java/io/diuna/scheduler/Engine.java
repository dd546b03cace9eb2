// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.loop.LoopRunner;
import io.diuna.scheduler.measure.JfrReporter;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripShutdown;
import io.diuna.scheduler.realtime.RealTime;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.zone.ZoneManager;
import java.util.concurrent.TimeUnit;

/** All that makes frames, put together: the loop, the lanes, the director. Knows nothing of OSGi. */
final class Engine implements AutoCloseable {

    private static final long WATCH_MILLIS = 100;

    /** While the show rests, nobody waits for what is found. Less than what would look like a stop of the whole process. */
    private static final long WATCH_AT_REST_MILLIS = 400;

    private final TaskScope tasks;
    private final LoopMetrics figures = new LoopMetrics();
    private final AnimationRegistry registry = new AnimationRegistry();
    private final Quarantine quarantine = new Quarantine();
    private final TimeLimitedExecutor pluginThread;
    private final LanePool lanes;
    private final LayerStore layers;
    private final IdleGate rest;
    private final FrameLoop loop;
    private final LoopRunner runner;
    private final ZoneManager director;
    private final AnimationTracker arrivals;
    private final EngineMonitor monitor;
    private final JfrReporter flight;
    private final PeriodicTask watch;

    /**
     * @param tasks makes all threads; closed with the engine
     * @param fps frames a second
     * @param laneCount threads that draw
     * @param pluginGraceMillis how long a zone plays on without its plugin
     */
    Engine(TaskScope tasks, Clock clock, double fps, int laneCount, long pluginGraceMillis) {
        this.tasks = tasks;
        pluginThread = new TimeLimitedExecutor(tasks, clock);
        lanes = new LanePool(tasks, clock, laneCount);
        layers = new LayerStore(clock);
        Composer composer = new Composer(lanes, layers);
        rest = composer.idleGate();
        loop = new FrameLoop(composer, figures, clock, fps);
        lanes.setPeriod(loop.periodNanos());
        runner = new LoopRunner(tasks, loop, clock, RealTime::request);
        director = new ZoneManager(
                clock,
                composer,
                lanes,
                layers,
                registry,
                quarantine,
                pluginThread,
                loop::periodNanos,
                TimeUnit.MILLISECONDS.toNanos(pluginGraceMillis));
        arrivals = new AnimationTracker(registry, quarantine, pluginThread, director::animationsChanged);
        MetricsCollector collector =
                new MetricsCollector(figures, loop::periodNanos, lanes, director.drawings(), director::strips);
        monitor = new EngineMonitor(figures, director::strips, collector);
        flight = new JfrReporter(clock, figures, loop::periodNanos, runner::status, director::strips);
        watch = new PeriodicTask(
                tasks, "diuna-watch", "Looks for what is stuck or over", this::pauseMillis, this::checkTimeouts);
    }

    void start() {
        pluginThread.start();
        lanes.start();
        flight.start();
        watch.start();
        runner.start();
    }

    TaskScope tasks() {
        return tasks;
    }

    ZoneManager director() {
        return director;
    }

    LayerStore layers() {
        return layers;
    }

    AnimationRegistry registry() {
        return registry;
    }

    AnimationTracker arrivals() {
        return arrivals;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    TimeLimitedExecutor pluginThread() {
        return pluginThread;
    }

    /** The length of a frame in nanoseconds. */
    long periodNanos() {
        return loop.periodNanos();
    }

    EngineMonitor monitor() {
        return monitor;
    }

    void setFps(double fps) {
        loop.setFps(fps);
        lanes.setPeriod(loop.periodNanos());
    }

    /** Ends the frames, then shows the end look on each strip; the drivers must still be there. */
    void close(StripHost.ShutdownPattern shutdownPattern) {
        runner.close();
        watch.close();
        flight.close();
        lanes.close();
        pluginThread.close();
        StripShutdown.closeAll(director.strips(), shutdownPattern);
        tasks.close();
    }

    @Override
    public void close() {
        close(StripHost.ShutdownPattern.BLACK);
    }

    private long pauseMillis() {
        return rest.isIdle() ? WATCH_AT_REST_MILLIS : WATCH_MILLIS;
    }

    private void checkTimeouts() {
        pluginThread.checkTimeouts();
        lanes.checkTimeouts();
        director.tick();
        flight.report();
        director.strips().forEach(StripHost::checkTimeouts);
    }
}
