// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.animation.Animation;
import io.diuna.api.color.Palette;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.layer.BundleFrameSink;
import io.diuna.scheduler.output.NullStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Engine at 240 fps under load: plugin updates, new looks, layers and layouts, readers, a slow animation, busy cores. */
final class BusyEngine implements AutoCloseable {

    private static final int ZONES = 12;
    private static final int LENGTH = 2_000;

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final Engine engine = new Engine(tasks.open("test"), Clock.SYSTEM, 240, 3, 5_000);
    private final List<StripHost> hosts = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong swaps = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong submissions = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final BundleFrameSink sink = new BundleFrameSink(engine.layers());
    private volatile boolean over;

    /** Starts the load. Returns when all zones render. */
    void start() {
        for (String id : List.of("left", "right")) {
            StripHost host = StripHosts.create(
                    tasks.open("test"),
                    id,
                    new NullStrip(StripFormat.of(ZONES / 2 * LENGTH, ColorOrder.GRB, 2.2, 0)),
                    Clock.SYSTEM,
                    engine.zoneManager()::stripChanged);
            hosts.add(host);
            engine.zoneManager().putStrip(host);
            host.start();
        }
        swap();
        for (int i = 0; i < ZONES; i++) {
            engine.zoneManager().putZone(layout(i, LENGTH));
            look(i);
        }
        engine.start();
        Await.until(
                "all zones play",
                () -> engine.zoneManager().zones().stream()
                        .allMatch(zone -> zone.state().name().equals("PLAYING")));
        again("swaps", 300, this::swap);
        again("looks", 50, () -> look((int) looks.incrementAndGet() % ZONES));
        again("layouts", 500, () -> engine.zoneManager().putZone(layout(0, LENGTH - (int) (looks.get() % 50))));
        FrameSource flash = sink.open("flash", FramePriority.PULSE, Blend.SCREEN);
        again("submits", 2, () -> {
            flash.fill("zone-" + submissions.incrementAndGet() % ZONES, 0x202020, Duration.ofMillis(100));
        });
        for (int i = 0; i < 2; i++) {
            again("reads", 1, this::read);
        }
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() / 2; i++) {
            again("burns", 0, Thread::onSpinWait);
        }
    }

    /** The number of frames of the loop. */
    long frames() {
        return engine.monitor().status().number();
    }

    /** Returns true once plugins, looks and layers were changed and a second of frames has passed. */
    boolean isUnderWay() {
        return swaps.get() > 3 && looks.get() > ZONES && submissions.get() > ZONES && frames() > 240;
    }

    /** Returns the failed tasks. */
    List<TaskStatus> failures() {
        return tasks.tasks().stream()
                .filter(task -> task.state() == TaskStatus.State.FAILED)
                .toList();
    }

    /** Updates the plugin: removes its animations and adds those of a new version. */
    private void swap() {
        long state = swaps.incrementAndGet();
        for (String id : List.of("wave", "slow")) {
            if (state > 1) {
                engine.animationTracker().removed(id + (state - 1));
            }
            Animation animation = stage -> frame -> draw(frame.pixels(), frame.number(), id.equals("slow"));
            PluginId plugin = new PluginId("io.test", "1." + state, state);
            engine.animationTracker()
                    .added(
                            id + state,
                            new AnimationTracker.Registration(plugin, id, id, "", state, () -> animation, () -> {}));
        }
    }

    private static void draw(int[] pixels, long number, boolean slow) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (int) (0x010305 * (number + i)) & 0xFFFFFF;
        }
        if (slow && Thread.currentThread().getName().startsWith("diuna-render")) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void look(int zone) {
        String animation = zone == 1 ? "slow" : "wave";
        ZoneLook look = new ZoneLook(true, 50 + (int) (looks.get() % 50), 0xFF0000, "p", animation, Map.of());
        engine.zoneManager().setLook("zone-" + zone, look, Palette.of("p", "P", List.of(1)), Transition.DEFAULT);
    }

    private void read() {
        reads.incrementAndGet();
        engine.monitor().status();
        engine.monitor().metrics();
        engine.monitor().strips();
        engine.monitor().picture("left", new int[LENGTH]);
        engine.zoneManager().zones();
        tasks.tasks();
    }

    private static ZoneLayout layout(int zone, int length) {
        String strip = zone % 2 == 0 ? "left" : "right";
        return new ZoneLayout(
                "zone-" + zone, "Zone", List.of(new ZoneRange(strip, zone / 2 * LENGTH, length, zone % 3 == 0)));
    }

    private void again(String name, long pauseMillis, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    while (!over) {
                        work.run();
                        if (pauseMillis > 0) {
                            LockSupport.parkNanos(pauseMillis * 1_000_000);
                        }
                    }
                },
                name);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(Await::end);
        sink.close();
        engine.close();
    }

    @Override
    public String toString() {
        return swaps + " swaps, " + looks + " looks, " + submissions + " submissions, " + reads + " reads, "
                + engine.monitor().status();
    }
}
