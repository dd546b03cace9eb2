// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.frame.Easing;
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
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.FakeStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.render.ManualLanes;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The whole engine in virtual time: stepped by hand, drawn by hand, shown on a strip that remembers. */
final class EngineHarness implements AutoCloseable {

    static final long PERIOD = 16_666_667;
    static final long GRACE = 5_000_000_000L;
    static final Palette PALETTE = Palette.of("p", "P", List.of(0xFF0000, 0x0000FF));
    static final Transition SHORT = new Transition(Transition.Kind.CROSSFADE, Duration.ofMillis(200), Easing.LINEAR);

    /** Dark red: what is seen where nothing plays. */
    static final int STATIC = 0x400000;

    static final ZoneLook LOOK = new ZoneLook(true, 100, STATIC, "p", null, Map.of());
    static final int LENGTH = 4;

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final LoopMetrics metrics = new LoopMetrics();
    final LanePool lanes = new LanePool(new ThreadRegistry().open("test"), clock, 1);
    final AnimationRegistry registry = new AnimationRegistry();
    final Quarantine quarantine = new Quarantine();
    final TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock);
    final LayerStore layers;
    final ZoneManager zoneManager;
    final AnimationTracker tracker;
    private final FrameLoop loop;
    private final IdleGate idleGate;
    private final ManualLanes manualLanes = new ManualLanes(lanes);
    private final StripHost host;
    private long next;
    private long shown = -1;
    private long modified;

    EngineHarness() {
        this(LENGTH);
    }

    EngineHarness(int pixels) {
        layers = new LayerStore(clock);
        Composer composer = new Composer(lanes, layers);
        idleGate = composer.idleGate();
        loop = new FrameLoop(witness(composer), metrics, clock, 60);
        zoneManager = new ZoneManager(
                composer,
                lanes,
                layers,
                new RendererFactory(clock, registry, quarantine, executor, loop::periodNanos),
                GRACE);
        tracker = new AnimationTracker(registry, quarantine, executor, zoneManager::animationsChanged);
        CountDownLatch placed = new CountDownLatch(1);
        host = StripHosts.create(new ThreadRegistry().open("test"), "main", sourceOf(pixels), clock, () -> {
            zoneManager.stripChanged();
            placed.countDown();
        });
        zoneManager.putStrip(host);
        host.start();
        executor.start();
        next = loop.step(clock.nanos());
        Await.latch(placed); // not only there: a show that is put together later would be a change
    }

    /** Lets a plugin come; returns the key by which it goes. */
    Object addPlugin(String id, Animation animation) {
        Object key = new Object();
        modified++;
        PluginId plugin = new PluginId("plugin." + id, "1.0." + modified, modified);
        tracker.added(key, new AnimationTracker.Registration(plugin, id, id, "", modified, () -> animation, () -> {}));
        settle();
        return key;
    }

    /** Lets a plugin come as it is. */
    void addPlugin(Object key, AnimationTracker.Registration arrival) {
        tracker.added(key, arrival);
        settle();
    }

    void removePlugin(Object key) {
        tracker.removed(key);
        settle();
    }

    /** Waits until the plugin thread has nothing more to do. */
    void settle() {
        for (int i = 0; i < 3; i++) { // a job may lead to another
            executor.call("test", "it did not answer", 30_000, () -> true);
        }
    }

    /** Has the plugin thread do nothing until the latch is let go. */
    CountDownLatch blockExecutor() {
        CountDownLatch hold = new CountDownLatch(1);
        var unused = executor.submit("test", "it did not end", 600_000, () -> {
            Await.latch(hold);
            return true;
        });
        return hold;
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
        return zoneManager.zones().stream()
                .filter(zone -> zone.layout().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Shows the next frame, has the one after it drawn, and returns what is seen. */
    int[] frame() {
        if (idleGate.isIdle()) { // somebody may have woken the frame thread
            loop.step(clock.nanos());
            manualLanes.draw();
        }
        clock.moveTo(next);
        loop.step(next); // at rest it would not ask for it
        next += PERIOD;
        manualLanes.draw();
        if (metrics.number() % 6 == 0) { // as often as the engine watches
            executor.checkTimeouts();
            lanes.checkTimeouts();
            zoneManager.tick();
        }
        int[] pixels = new int[Math.max(1, host.status().length())];
        Await.until("frame " + shown + " is shown", () -> host.picture(pixels) == shown);
        return pixels;
    }

    /** The last frame that was put together; at rest that is not the present one. */
    long composed() {
        return shown;
    }

    /** Plays so long and returns the last frame; what plugins have to do is done as soon as it is asked for. */
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

    /** Plays so long while the plugin thread does what it likes. */
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

    /** The composer, and that it is known which frame it showed last: at rest that is not the present one. */
    private FrameWork witness(Composer composer) {
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
