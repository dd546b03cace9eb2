// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Easing;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.FakeStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.render.ManualLanes;
import io.diuna.scheduler.signal.SignalRegistry;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Engine in virtual time, stepped frame by frame, with one strip {@code main}. Frames are rendered on the test's own
 * thread, or by real lanes where a test is about any order of their work.
 */
final class EngineHarness implements AutoCloseable {

    static final long PERIOD = 16_666_667;
    static final long GRACE = 5_000_000_000L;
    static final Palette PALETTE = Palette.of("p", "P", List.of(0xFF0000, 0x0000FF));
    static final Transition SHORT = new Transition(Transition.Kind.CROSSFADE, Duration.ofMillis(200), Easing.LINEAR);

    /** Static colour of {@link #LOOK}: dark red. */
    static final int STATIC = 0x400000;

    static final ZoneLook LOOK = new ZoneLook(true, 100, STATIC, "p", null, Map.of());
    static final int LENGTH = 4;

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final LoopMetrics metrics = new LoopMetrics();
    final LanePool lanes;
    final AnimationRegistry registry = new AnimationRegistry();
    final SignalRegistry signals = new SignalRegistry(clock);
    final Quarantine quarantine = new Quarantine();
    final TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock);
    final LayerStore layers;
    final RendererFactory renderers;
    final ZoneManager zoneManager;
    final AnimationTracker tracker;

    /** Share of the time for which garbage collections stop all threads, 0 to 1. */
    volatile double pauseShare;

    /** Bytes that the rendering thread has allocated, for animations to add to. */
    final AtomicLong allocated = new AtomicLong();

    private final ThreadMeter memoryMeter = new ThreadMeter() {
        @Override
        public long cpuNanos() {
            return 0;
        }

        @Override
        public long allocatedBytes() {
            return allocated.get();
        }
    };
    private final FrameLoop loop;
    private final IdleGate idleGate;
    private final @Nullable ManualLanes manualLanes;
    private final StripHost host;
    private long next;
    private long shown = -1;
    private long modified;

    EngineHarness() {
        this(LENGTH);
    }

    EngineHarness(int pixels) {
        this(pixels, 0);
    }

    /**
     * @param pixels the length of the strip
     * @param laneCount real lanes; 0 to render on the test's thread
     */
    EngineHarness(int pixels, int laneCount) {
        lanes = new LanePool(new ThreadRegistry().open("test"), clock, Math.max(1, laneCount), new FrameThreads());
        manualLanes = laneCount == 0 ? new ManualLanes(lanes) : null;
        layers = new LayerStore(clock);
        Composer composer = new Composer(lanes, layers);
        idleGate = composer.idleGate();
        loop = new FrameLoop(recording(composer), metrics, clock, 60);
        renderers = new RendererFactory(
                clock,
                registry,
                signals,
                quarantine,
                executor,
                loop::periodNanos,
                new RenderTimes(memoryMeter),
                () -> pauseShare);
        zoneManager = new ZoneManager(composer, lanes, layers, renderers, GRACE);
        tracker = new AnimationTracker(registry, quarantine, executor, zoneManager::animationsChanged);
        CountDownLatch placed = new CountDownLatch(1);
        host = StripHosts.create(new ThreadRegistry().open("test"), "main", sourceOf(pixels), clock, () -> {
            zoneManager.stripChanged();
            placed.countDown();
        });
        zoneManager.putStrip(host);
        host.start();
        executor.start();
        if (laneCount > 0) {
            lanes.start();
        }
        next = loop.step(clock.nanos());
        Await.latch(placed); // a plan that is published later would count as a change
    }

    /** Adds a plugin with one animation, in a new version each time. Returns the key to remove it. */
    Object addPlugin(String id, Animation animation) {
        Object key = new Object();
        modified++;
        PluginId plugin = new PluginId("plugin." + id, "1.0." + modified, modified);
        tracker.added(key, new AnimationTracker.Registration(plugin, id, id, "", modified, () -> animation, () -> {}));
        settle();
        return key;
    }

    /** Adds a plugin with this registration. */
    void addPlugin(Object key, AnimationTracker.Registration registration) {
        tracker.added(key, registration);
        settle();
    }

    void removePlugin(Object key) {
        tracker.removed(key);
        settle();
    }

    /** Waits until the plugin thread has no more jobs. */
    void settle() {
        for (int i = 0; i < 3; i++) { // a job may submit another
            executor.call("test", "it did not answer", 30_000, () -> true);
        }
    }

    /** Blocks the plugin thread until the latch is released. */
    CountDownLatch blockExecutor() {
        CountDownLatch release = new CountDownLatch(1);
        var unused = executor.submit("test", "it did not end", 600_000, () -> {
            Await.latch(release);
            return true;
        });
        return release;
    }

    void zone(String id, int start, int length) {
        zoneManager.putZone(layout(id, start, length));
    }

    static ZoneLayout layout(String id, int start, int length) {
        return new ZoneLayout(id, id, List.of(new ZoneRange("main", start, length, false)));
    }

    void setLook(String zone, ZoneLook look, Transition transition) {
        zoneManager.setLook(zone, look, PALETTE, transition);
        settle();
    }

    ZonePlayback zone(String id) {
        return zoneManager.zone(id).orElseThrow();
    }

    /** Adds or changes a zone with ranges such as {@code main:0-9:reversed}. */
    void putZone(String zone, String... ranges) {
        zoneManager.putZone(new ZoneLayout(
                zone, zone, Arrays.stream(ranges).map(ZoneRange::parse).toList()));
    }

    /** Sets a look without a transition and without waiting for the plugin thread. */
    void setLook(String zone, @Nullable String animation, int color) {
        zoneManager.setLook(zone, new ZoneLook(true, 100, color, "p", animation, Map.of()), PALETTE, Transition.CUT);
    }

    /** Shows the next frame and waits until real lanes have rendered the one after it; for zones that are not idle. */
    int[] renderedFrame() {
        long renders = renders();
        int[] pixels = frame();
        Await.until("the next frame is rendered", () -> renders() > renders);
        return pixels;
    }

    private long renders() {
        return lanes.stats().stream()
                .mapToLong(lane -> lane.renderTimes().count())
                .sum();
    }

    /** Runs frames until the picture of the strip satisfies a condition. */
    void until(String what, Predicate<int[]> condition) {
        Await.until(what, () -> condition.test(frame()));
    }

    /** Shows the next frame, renders the one after it, and returns the picture of the strip. */
    int[] frame() {
        if (idleGate.isIdle()) { // a change may have woken the frame loop
            loop.step(clock.nanos());
            render();
        }
        clock.moveTo(next);
        loop.step(next); // an idle loop would not run at that time
        next += PERIOD;
        render();
        if (metrics.number() % 6 == 0) { // as often as the watching thread does
            if (manualLanes != null) { // virtual time may outrun real lanes, which would look stuck
                executor.checkTimeouts();
                lanes.checkTimeouts();
            }
            zoneManager.tick();
        }
        int[] pixels = new int[Math.max(1, host.status().length())];
        Await.until("frame " + shown + " is shown", () -> host.picture(pixels) == shown);
        return pixels;
    }

    private void render() {
        if (manualLanes != null) {
            manualLanes.draw();
        }
    }

    /** The number of the last composed frame; not the present one while the loop is idle. */
    long composed() {
        return shown;
    }

    /**
     * Plays zone {@code desk} in the static colour and, beside it, zone {@code hall} with a good animation, two pixels each.
     * Returns the picture after 1.2 s.
     *
     * @param color colour of the animation
     */
    int[] playDeskAndHall(int color) {
        zone("desk", 0, 2);
        zone("hall", 2, 2);
        addPlugin("good", FakeAnimation.filling(color));
        setLook("hall", LOOK.withAnimation("good"), Transition.CUT);
        setLook("desk", LOOK, Transition.CUT);
        return play(1_200);
    }

    /** Runs frames for this time and returns the last picture; jobs of the plugin thread are completed every six frames. */
    int[] play(long millis) {
        int[] last = frame();
        for (long i = 1; i < millis * 1_000_000 / PERIOD; i++) {
            last = frame();
            if (metrics.number() % 6 == 0) {
                settle();
            }
        }
        return last;
    }

    /** Runs frames for this time and returns the last picture, without waiting for the plugin thread. */
    int[] playAlone(long millis) {
        int[] last = frame();
        for (long i = 1; i < millis * 1_000_000 / PERIOD; i++) {
            last = frame();
        }
        return last;
    }

    @Override
    public void close() {
        executor.close();
        host.close();
        lanes.close();
    }

    /** Wraps the composer to record the number of the last composed frame. */
    private FrameWork recording(Composer composer) {
        return new FrameWork() {
            @Override
            public void composeFrame(long number, long nanos) {
                composer.composeFrame(number, nanos);
                shown = number;
            }

            @Override
            public void prepare(long number, long nanos) {
                composer.prepare(number, nanos);
            }

            @Override
            public IdleGate idleGate() {
                return composer.idleGate();
            }
        };
    }

    private static StripSource sourceOf(int pixels) {
        return new StripSource() {
            @Override
            public FakeStrip get() {
                return new FakeStrip(pixels, frame -> {});
            }

            @Override
            public void release(PhysicalStrip strip) {}
        };
    }
}
