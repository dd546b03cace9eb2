// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.task.TaskScope;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopFigures;
import io.diuna.scheduler.loop.LoopRunner;
import io.diuna.scheduler.loop.Rest;
import io.diuna.scheduler.measure.Collector;
import io.diuna.scheduler.measure.FlightWatch;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.plugin.AnimationRegistry;
import io.diuna.scheduler.plugin.Arrivals;
import io.diuna.scheduler.plugin.Director;
import io.diuna.scheduler.plugin.PluginThread;
import io.diuna.scheduler.plugin.Quarantine;
import io.diuna.scheduler.realtime.RealTime;
import io.diuna.scheduler.render.LanePool;
import java.util.concurrent.TimeUnit;

/** All that makes frames, put together: the loop, the lanes, the director. Knows nothing of OSGi. */
final class Engine implements AutoCloseable {

    private static final long WATCH_MILLIS = 100;

    /** While the show rests, nobody waits for what is found. Less than what would look like a stop of the whole process. */
    private static final long WATCH_AT_REST_MILLIS = 400;

    private final TaskScope tasks;
    private final LoopFigures figures = new LoopFigures();
    private final AnimationRegistry registry = new AnimationRegistry();
    private final Quarantine quarantine = new Quarantine();
    private final PluginThread pluginThread;
    private final LanePool lanes;
    private final LayerStore layers;
    private final Rest rest;
    private final FrameLoop loop;
    private final LoopRunner runner;
    private final Director director;
    private final Arrivals arrivals;
    private final Monitor monitor;
    private final FlightWatch flight;
    private final Ticker watch;

    /**
     * @param tasks makes all threads; closed with the engine
     * @param fps frames a second
     * @param laneCount threads that draw
     * @param graceMillis how long a zone plays on without its plugin
     */
    Engine(TaskScope tasks, Clock clock, double fps, int laneCount, long graceMillis) {
        this.tasks = tasks;
        pluginThread = new PluginThread(tasks, clock);
        lanes = new LanePool(tasks, clock, laneCount);
        layers = new LayerStore(clock);
        Composer composer = new Composer(lanes, layers);
        rest = composer.rest();
        loop = new FrameLoop(composer, figures, clock, fps);
        lanes.setPeriod(loop.periodNanos());
        runner = new LoopRunner(tasks, loop, clock, RealTime::request);
        director = new Director(
                clock,
                composer,
                lanes,
                layers,
                registry,
                quarantine,
                pluginThread,
                loop::periodNanos,
                TimeUnit.MILLISECONDS.toNanos(graceMillis));
        arrivals = new Arrivals(registry, quarantine, pluginThread, director::animationsChanged);
        Collector collector = new Collector(figures, loop::periodNanos, lanes, director.drawings(), director::strips);
        monitor = new Monitor(figures, director::strips, collector);
        flight = new FlightWatch(clock, figures, loop::periodNanos, runner::status, director::strips);
        watch = new Ticker(tasks, "diuna-watch", "Looks for what is stuck or over", this::pauseMillis, this::watch);
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

    Director director() {
        return director;
    }

    LayerStore layers() {
        return layers;
    }

    AnimationRegistry registry() {
        return registry;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    PluginThread pluginThread() {
        return pluginThread;
    }

    /** The length of a frame in nanoseconds. */
    long periodNanos() {
        return loop.periodNanos();
    }

    Monitor monitor() {
        return monitor;
    }

    void setFps(double fps) {
        loop.setFps(fps);
        lanes.setPeriod(loop.periodNanos());
    }

    /** Ends the frames, then shows the end look on each strip; the drivers must still be there. */
    void close(StripHost.EndLook endLook) {
        runner.close();
        watch.close();
        flight.close();
        lanes.close();
        pluginThread.close();
        StripHost.closeAll(director.strips(), endLook);
        tasks.close();
    }

    @Override
    public void close() {
        close(StripHost.EndLook.BLACK);
    }

    private long pauseMillis() {
        return rest.isOn() ? WATCH_AT_REST_MILLIS : WATCH_MILLIS;
    }

    private void watch() {
        pluginThread.watch();
        lanes.watch();
        director.tick();
        flight.look();
        director.strips().forEach(StripHost::watch);
    }
}
