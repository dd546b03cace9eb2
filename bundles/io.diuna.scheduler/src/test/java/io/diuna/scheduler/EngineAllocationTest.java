// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Easing;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalReader;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.layer.BundleFrameSink;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.signal.TestSignals;
import io.diuna.task.ThreadRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Allocation test: the threads of the frame path allocate nothing for a frame. Real threads, in accelerated time. */
class EngineAllocationTest {

    private static final int HASTE = 16;
    private static final int FRAMES = 10_000;
    private static final int ROUNDS = 6;
    private static final int ZONES = 8;
    private static final String[] THREADS = {"diuna-frame", "diuna-render-0", "diuna-strip-main"};
    private static final String[] ANIMATIONS = {"moving", "resting", "following"};
    private static final int LENGTH = 20;
    private static final int SIGNALS = 1_000;
    private static final Palette PALETTE = Palette.of("p", "P", List.of(0xFF0000, 0x0000FF));

    /** Clock that runs 16 times as fast as real time. */
    private static final Clock FAST = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime() * HASTE;
        }

        @Override
        public void parkUntil(long deadline) {
            LockSupport.parkNanos((deadline - nanos()) / HASTE);
        }
    };

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final Engine engine = new Engine(tasks.open("test"), FAST, 60, 2, 5_000);
    private final BundleFrameSink sink = new BundleFrameSink(engine.layers());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void allocatesNothingOverTenThousandFramesWithSwapsAndTransitions() {
        engine.start();
        StripHost host = StripHosts.create(
                tasks.open("strips"), "main", source(new NullStrip()), FAST, engine.zoneManager()::stripChanged);
        engine.zoneManager().putStrip(host);
        host.start();
        for (int i = 0; i < ZONES; i++) {
            String id = "zone-" + i;
            engine.zoneManager()
                    .putZone(new ZoneLayout(id, id, List.of(new ZoneRange("main", i * LENGTH, LENGTH, i % 2 == 0))));
        }
        addAnimation("moving", stage -> frame -> frame.fill((int) frame.number()), 1);
        addAnimation("following", new Following(), 3);
        Signal[] signals = signals();
        TestSignals.declare(engine.signals(), signals);
        addAnimation(
                "resting",
                stage -> frame -> {
                    frame.fill(stage.color());
                    frame.holdStill();
                },
                2);
        try (FrameSource bell = sink.open("bell", FramePriority.PULSE)) {
            play(bell, signals); // warm-up, until all code is compiled
            Map<String, Long> least = new TreeMap<>();
            for (int round = 0; round < ROUNDS && !isZero(least); round++) {
                Map<Long, Long> before = allocated();
                play(bell, signals);
                allocated().forEach((id, bytes) -> {
                    if (before.containsKey(id)) {
                        least.merge(name(id), bytes - before.get(id), Math::min);
                    }
                });
            }
            assertThat(least).containsKeys(THREADS);
            assertThat(least.values()).as(least.toString()).containsOnly(0L);
        }
        assertThat(engine.monitor().status().number()).isGreaterThan(2 * FRAMES);
    }

    /** Returns the minimum of several rounds, since the virtual machine allocates on a thread whose code it recompiles. */
    private static boolean isZero(Map<String, Long> bytes) {
        return bytes.keySet().containsAll(List.of(THREADS))
                && bytes.values().stream().allMatch(count -> count == 0);
    }

    /** Runs a number of frames while looks, renderers, transitions and layers change continuously. */
    private void play(FrameSource bell, Signal[] signals) {
        List<Transition.Kind> kinds = List.of(Transition.Kind.values());
        List<Easing> easings = List.of(Easing.values());
        long end = engine.monitor().status().number() + FRAMES;
        for (int i = 0; engine.monitor().status().number() < end; i++) {
            String animation = i % 5 == 0 ? null : ANIMATIONS[i % ANIMATIONS.length];
            Map<String, Object> parameters = "following".equals(animation) ? Following.BINDINGS : Map.of();
            ZoneLook look = new ZoneLook(true, 20 + i % 80, i * 7_919 & 0xFFFFFF, "p", animation, parameters);
            for (Signal signal : signals) {
                signal.publish(i % 17 / 16.0);
            }
            Transition way = new Transition(
                    kinds.get(i % kinds.size()), Duration.ofMillis(100 + i % 400), easings.get(i % easings.size()));
            engine.zoneManager().setLook("zone-" + i % ZONES, look, PALETTE, way);
            bell.fill("zone-" + i % 3, i, Duration.ofMillis(50));
            if (i % 50 == 0) {
                engine.setFps(60 + i % 3);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static Signal[] signals() {
        return IntStream.range(0, SIGNALS)
                .mapToObj(i -> Signal.of("test." + i, "Test " + i))
                .toArray(Signal[]::new);
    }

    private void addAnimation(String id, Animation animation, long number) {
        PluginId plugin = new PluginId(id, "1", number);
        engine.animationTracker()
                .added(id, new AnimationTracker.Registration(plugin, id, id, "", number, () -> animation, () -> {}));
    }

    /** Allocated bytes by thread id, of the frame path's threads; without spare lanes, which vary on a busy machine. */
    private Map<Long, Long> allocated() {
        Map<Long, Long> bytes = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            if (name(id).matches("diuna-(frame|render-[01]|strip-main)")) {
                bytes.put(id, threads.getThreadAllocatedBytes(id));
            }
        }
        return bytes;
    }

    private String name(long id) {
        var info = threads.getThreadInfo(id);
        return info == null ? "" : info.getThreadName();
    }

    private static StripSource source(PhysicalStrip strip) {
        return new StripSource() {
            @Override
            public PhysicalStrip get() {
                return strip;
            }

            @Override
            public void release(PhysicalStrip given) {}
        };
    }

    /** Animation with 64 parameters, half of them speeds, that all follow a signal of their own. */
    private static final class Following implements Animation {

        static final int COUNT = 64;
        static final Map<String, Object> BINDINGS = new HashMap<>();
        private static final List<Parameter<?>> PARAMETERS = new ArrayList<>();

        static {
            for (int i = 0; i < COUNT; i++) {
                String id = "p" + i;
                PARAMETERS.add(i % 2 == 0 ? Parameter.percent(id, id) : Parameter.speed(id, id, 30, 1));
                BINDINGS.put(id, Map.of("signal", "test." + i * 15, "smoothMs", i % 3 * 50.0));
            }
        }

        @Override
        public List<Parameter<?>> parameters() {
            return PARAMETERS;
        }

        @Override
        public Renderer renderer(Stage stage) {
            Phase phase = stage.phase((NumberParameter) PARAMETERS.get(1));
            SignalReader reader = stage.signal("test.999");
            NumberParameter size = (NumberParameter) PARAMETERS.get(0);
            return frame -> frame.fill((int) (100 * (stage.value(size) + phase.at(frame) + reader.value())));
        }
    }

    /** Strip that ignores its frames. */
    private static final class NullStrip implements PhysicalStrip {

        @Override
        public StripFormat format() {
            return StripFormat.of(ZONES * LENGTH, ColorOrder.GRB, 2.2, 0);
        }

        @Override
        public void show(StripFrame frame) {}

        @Override
        public void close() {}
    }
}
