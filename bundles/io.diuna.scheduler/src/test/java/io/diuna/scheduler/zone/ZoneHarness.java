// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.render.LanePool;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** A director with all that it directs, in time that passes frame by frame; the strip is named main. */
final class ZoneHarness implements AutoCloseable {

    static final long PERIOD = 16_666_667;
    private static final Palette PALETTE = Palette.of("p", "P", List.of(0xFFFFFF));

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final TaskScope tasks = new ThreadRegistry().open("test");
    final LayerStore layers = new LayerStore(clock);
    final TimeLimitedExecutor executor = new TimeLimitedExecutor(tasks, clock);
    final LanePool lanes = new LanePool(tasks, clock, 2);
    final Composer composer = new Composer(lanes, layers);
    final AnimationRegistry registry = new AnimationRegistry();
    final ZoneManager zoneManager = new ZoneManager(
            composer,
            lanes,
            layers,
            new RendererFactory(clock, registry, new Quarantine(), executor, () -> PERIOD),
            5_000_000_000L);
    private final RecordedWire wire;
    private final StripHost host;
    private long number;

    ZoneHarness(int pixels) {
        wire = new RecordedWire(pixels);
        CountDownLatch placed = new CountDownLatch(1);
        host = StripHosts.create(tasks, "main", wire, clock, () -> {
            zoneManager.stripChanged();
            placed.countDown();
        });
        executor.start();
        lanes.start();
        host.start();
        zoneManager.putStrip(host);
        Await.latch(placed);
    }

    /** Brings an animation that fills its zone with the length of the zone in red, its time in tenths of a second in green, and blue 1. */
    AnimationEntry meter() {
        NumberParameter pace =
                Parameter.seconds("pace", "Pace").withRange(0.1, 60).withDefault(10);
        Animation animation = new Animation() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of(pace);
            }

            @Override
            public Renderer renderer(Stage stage) {
                Phase turns = stage.phase(pace);
                int length = stage.length();
                return frame -> frame.fill((length << 16) | (((int) (turns.total(frame) * 100) & 0xFF) << 8) | 1);
            }
        };
        AnimationEntry entry = new AnimationEntry(
                new PluginId("test", "1.0.0", 1),
                new AnimationDescription("meter", "Meter", "", animation.parameters(), "test", "1.0.0"),
                animation,
                () -> {},
                1);
        registry.add(entry);
        zoneManager.animationsChanged();
        return entry;
    }

    void setLook(String zone, String animation, int color) {
        ZoneLook look = new ZoneLook(true, 100, color, "p", animation, Map.of());
        zoneManager.setLook(zone, look, PALETTE, Transition.CUT);
    }

    void put(String zone, String... ranges) {
        zoneManager.putZone(new ZoneLayout(
                zone, zone, Arrays.stream(ranges).map(ZoneRange::parse).toList()));
    }

    /** Lets a frame pass, and gives what the strip shows then. */
    int[] frame() {
        number++;
        clock.pass(PERIOD);
        composer.composeFrame(number, clock.nanos());
        composer.prepare(number + 1, clock.nanos() + PERIOD);
        if (number % 6 == 0) {
            zoneManager.tick();
        }
        int[] pixels = new int[wire.format.pixels()];
        Await.until("the strip shows frame " + number, () -> host.picture(pixels) == number);
        return pixels;
    }

    /**
     * The same with lanes that keep up: they are real threads, and while they wait for a core, any number of made-up frames
     * might pass. For zones that do not rest.
     */
    int[] drawnFrame() {
        long draws = draws();
        int[] pixels = frame();
        Await.until("the next frame is drawn", () -> draws() > draws);
        return pixels;
    }

    private long draws() {
        return lanes.stats().stream()
                .mapToLong(lane -> lane.renderTimes().count())
                .sum();
    }

    /** Lets frames pass until the strip shows this. */
    void until(String what, Predicate<int[]> isSo) {
        Await.until(what, () -> isSo.test(frame()));
    }

    ZonePlayback zone(String id) {
        return zoneManager.zones().stream()
                .filter(zone -> zone.layout().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        lanes.close();
        executor.close();
        host.close();
    }

    /** A strip that takes all. */
    private static final class RecordedWire implements PhysicalStrip, StripSource {

        private final StripFormat format;

        RecordedWire(int pixels) {
            format = StripFormat.of(pixels, ColorOrder.RGB, 1.0, 0);
        }

        @Override
        public StripFormat format() {
            return format;
        }

        @Override
        public void show(StripFrame frame) {
            // What it shows is seen from the host: a still picture is not sent.
        }

        @Override
        public PhysicalStrip get() {
            return this;
        }

        @Override
        public void release(PhysicalStrip strip) {
            // It is the only one.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
