// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.PluginUsage;
import io.diuna.scheduler.account.CounterFinder;
import io.diuna.scheduler.account.GarbagePauses;
import io.diuna.scheduler.account.UsageSource;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.install.PluginRuntime;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.loop.LoopRunner;
import io.diuna.scheduler.measure.FrameWindow;
import io.diuna.scheduler.measure.JfrReporter;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.scheduler.measure.MissedFrames;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.BusRegistry;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripShutdown;
import io.diuna.scheduler.palette.PaletteRegistry;
import io.diuna.scheduler.palette.PaletteTracker;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.realtime.RealTime;
import io.diuna.scheduler.realtime.SharedProcessor;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.signal.SignalRegistry;
import io.diuna.scheduler.signal.SignalTracker;
import io.diuna.scheduler.zone.RendererFactory;
import io.diuna.scheduler.zone.ZoneManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Engine: creates and connects loop, render lanes, zones and supervision. Independent of OSGi. */
final class Engine implements AutoCloseable {

    /** Pause of the watching thread; below 500 ms, which would count as a standstill of the process. */
    private static final long WATCH_MILLIS = 400;

    /** Pause while garbage collections take frames from every zone. */
    private static final long URGENT_WATCH_MILLIS = 200;

    /**
     * One in so many checks is a thorough one, which also looks for what nobody has hinted at; each is, while an animation is
     * slow, or garbage is collected all the time.
     */
    private static final int THOROUGH_ONE_IN = 3;

    private final TaskScope tasks;
    private final LoopMetrics metrics = new LoopMetrics();
    private final AnimationRegistry registry = new AnimationRegistry();
    private final SignalRegistry signals;
    private final Quarantine quarantine = new Quarantine();
    private final TimeLimitedExecutor pluginExecutor;
    private final FrameThreads frameThreads = new FrameThreads();
    private final SharedProcessor sharedProcessor;
    private final LanePool lanes;
    private final BusRegistry buses;
    private final LayerStore layers;
    private final FrameLoop loop;
    private final LoopRunner runner;
    private final GarbagePauses garbagePauses;
    private final RendererFactory renderers;
    private final ZoneManager zoneManager;
    private final AnimationTracker animationTracker;
    private final SignalTracker signalTracker;
    private final PaletteRegistry palettes = new PaletteRegistry();
    private final PaletteTracker paletteTracker;
    private final FrameWindow window;
    private final EngineMonitor monitor;
    private final JfrReporter jfrReporter;
    private final EngineEvents events;
    private final PeriodicTask watch;
    private final ShowLimits limits;
    private volatile Runnable blockingCheck = () -> {};
    private volatile boolean folderScanned;

    /** Number of checks; for the watching thread. */
    private int checks;

    /**
     * @param tasks creates all threads; closed with the engine
     * @param fps frames per second, 1 to 240
     * @param laneCount render lanes, at least 1
     * @param pluginGraceMillis how long a zone keeps its picture after its plugin has gone, in milliseconds
     */
    Engine(TaskScope tasks, Clock clock, double fps, int laneCount, long pluginGraceMillis) {
        this.tasks = tasks;
        ThreadMeter meter = CounterFinder.threads().map(ThreadMeter.class::cast).orElse(ThreadMeter.NONE);
        pluginExecutor = new TimeLimitedExecutor(tasks, clock, meter);
        lanes = new LanePool(tasks, clock, laneCount, frameThreads);
        sharedProcessor = new SharedProcessor(frameThreads, lanes::isQuick, clock);
        buses = new BusRegistry(tasks, frameThreads, clock);
        layers = new LayerStore(clock);
        Composer composer = new Composer(lanes, layers);
        loop = new FrameLoop(composer, metrics, clock, fps);
        lanes.setPeriod(loop.periodNanos());
        runner = new LoopRunner(tasks, loop, clock, this::prepareFrameThread);
        signals = new SignalRegistry(clock);
        garbagePauses = new GarbagePauses(clock::nanos, CounterFinder.pauseMillis());
        renderers = new RendererFactory(
                clock,
                registry,
                signals,
                quarantine,
                pluginExecutor,
                loop::periodNanos,
                new RenderTimes(meter),
                garbagePauses::share);
        zoneManager =
                new ZoneManager(composer, lanes, layers, renderers, TimeUnit.MILLISECONDS.toNanos(pluginGraceMillis));
        animationTracker = new AnimationTracker(registry, quarantine, pluginExecutor, zoneManager::animationsChanged);
        signalTracker = new SignalTracker(signals, quarantine, pluginExecutor, this::changed);
        paletteTracker = new PaletteTracker(palettes, quarantine, pluginExecutor, this::changed);
        MissedFrames<StripHost> missed = new MissedFrames<>(zoneManager::strips, StripHost::late);
        window = new FrameWindow(clock, metrics, missed::count);
        MetricsCollector collector = new MetricsCollector(
                metrics, window, loop::periodNanos, lanes, renderers.renderTimes(), zoneManager::strips);
        monitor = new EngineMonitor(metrics, window, missed::count, zoneManager::strips, collector);
        jfrReporter = new JfrReporter(clock, metrics, window, loop::periodNanos, runner::status, zoneManager::strips);
        events = new EngineEvents(zoneManager::zones, monitor::strips, palettes::palettes, loop::periodNanos);
        watch = new PeriodicTask(
                tasks,
                "diuna-watch",
                "Finds stuck calls, handles retries and timeouts, and publishes events",
                this::watchMillis,
                this::checkTimeouts,
                events::publish);
        zoneManager.setOnChange(watch::wakeUp);
        limits = new ShowLimits(
                fps, this::applyFps, share -> zoneManager.strips().forEach(strip -> strip.setBrightnessCap(share)));
    }

    private void prepareFrameThread() {
        RealTime.request();
        frameThreads.addFrameThread();
    }

    void start() {
        pluginExecutor.start();
        lanes.start();
        jfrReporter.start();
        watch.start();
        runner.start();
    }

    TaskScope tasks() {
        return tasks;
    }

    ZoneManager zoneManager() {
        return zoneManager;
    }

    BusRegistry buses() {
        return buses;
    }

    LayerStore layers() {
        return layers;
    }

    AnimationRegistry registry() {
        return registry;
    }

    AnimationTracker animationTracker() {
        return animationTracker;
    }

    SignalRegistry signals() {
        return signals;
    }

    SignalTracker signalTracker() {
        return signalTracker;
    }

    PaletteRegistry palettes() {
        return palettes;
    }

    PaletteTracker paletteTracker() {
        return paletteTracker;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    TimeLimitedExecutor pluginExecutor() {
        return pluginExecutor;
    }

    /** Share of the time for which garbage collections stop all threads. Any thread may read it. */
    GarbagePauses garbagePauses() {
        return garbagePauses;
    }

    /** Resources that plugins use on threads of the engine. */
    UsageSource usageSource() {
        return new UsageSource(renderers.renderTimes()::usage, pluginExecutor::usage);
    }

    /** The parts that the plugin installer needs; {@code usage} returns what a plugin uses. */
    PluginRuntime pluginRuntime(Function<String, Optional<PluginUsage>> usage) {
        return new PluginRuntime(
                pluginExecutor,
                registry,
                List.of(animationTracker, signalTracker, paletteTracker),
                quarantine,
                renderers::tryOut,
                zoneManager::problem,
                usage,
                zoneManager::animationsChanged);
    }

    /** Sets the check for plugins that block the platform; the watching thread runs it a few times a second. */
    void setBlockingCheck(Runnable check) {
        blockingCheck = check;
    }

    EngineEvents events() {
        return events;
    }

    /** Hints that something has changed: its events are published soon. Any thread, never blocks. */
    void changed() {
        watch.wakeUp();
    }

    /** Notes that the plugins of the folder are installed. Any thread. */
    void setFolderScanned() {
        folderScanned = true;
    }

    /** Returns true once the plugins of the folder are installed. Any thread. */
    boolean isFolderScanned() {
        return folderScanned;
    }

    /** The length of a frame in nanoseconds. */
    long periodNanos() {
        return loop.periodNanos();
    }

    EngineMonitor monitor() {
        return monitor;
    }

    /** Limits by other bundles; the watching thread applies them about once a second. */
    ShowLimits limits() {
        return limits;
    }

    /** Sets the frame rate, which holds as far as no limit is below it. */
    void setFps(double fps) {
        limits.setFps(fps);
    }

    /** Sets whether the threads of a frame may share a processor while the show is light. Any thread. */
    void setSharedProcessor(boolean share) {
        sharedProcessor.setEnabled(share);
    }

    private void applyFps(double fps) {
        loop.setFps(fps);
        lanes.setPeriod(loop.periodNanos());
        changed();
    }

    /** Stops the frame loop, then shows the shutdown pattern on each strip; the drivers must still be available. */
    void close(StripHost.ShutdownPattern shutdownPattern) {
        runner.close();
        watch.close();
        sharedProcessor.close();
        jfrReporter.close();
        lanes.close();
        pluginExecutor.close();
        StripShutdown.closeAll(zoneManager.strips(), shutdownPattern);
        tasks.close();
    }

    @Override
    public void close() {
        close(StripHost.ShutdownPattern.BLACK);
    }

    private long watchMillis() {
        return garbagePauses.isHigh() ? URGENT_WATCH_MILLIS : WATCH_MILLIS;
    }

    private void checkTimeouts() {
        blockingCheck
                .run(); // before the timeouts, so that it finds the culprit before a plugin that waits for it is blamed
        pluginExecutor.checkTimeouts();
        lanes.checkTimeouts();
        zoneManager.strips().forEach(StripHost::checkTimeouts);
        window.move();
        garbagePauses.move();
        if (checks++ % THOROUGH_ONE_IN == 0 || !lanes.isQuick() || garbagePauses.isHigh()) {
            checkThoroughly();
        }
    }

    private void checkThoroughly() {
        limits.apply();
        zoneManager.tick();
        signals.watch();
        sharedProcessor.check();
        jfrReporter.report();
        events.publish();
    }
}
