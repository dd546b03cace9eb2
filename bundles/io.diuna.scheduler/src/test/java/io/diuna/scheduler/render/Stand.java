// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.Await;
import io.diuna.scheduler.loop.VirtualClock;
import io.diuna.scheduler.task.Tasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Lanes driven by hand: a pool, a clock, performances, and tick after tick. */
final class Stand implements AutoCloseable {

    static final long PERIOD = 16_000_000;

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final Tasks tasks = new Tasks();
    final LanePool pool;
    final List<Performance> steady = new ArrayList<>();
    private final List<Performance> roster = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();
    private final Set<Thread> others = new HashSet<>(lanes());
    long tick;
    long instant;

    Stand(int usual) {
        pool = new LanePool(tasks.open("test"), clock, usual);
        pool.setPeriod(PERIOD);
        pool.start();
    }

    /** Adds a performance that is expected to keep up. */
    Performance add(Renderer renderer) {
        Performance performance = Stages.performance("zone-" + roster.size(), renderer, clock);
        steady.add(performance);
        enlist(performance);
        return performance;
    }

    /** Adds one that will not return until it is freed. */
    Performance add(Blocker blocker) {
        Performance performance = Stages.performance("zone-" + roster.size(), blocker, clock);
        blockers.add(blocker);
        enlist(performance);
        return performance;
    }

    void drop(Performance performance) {
        roster.remove(performance);
        steady.remove(performance);
        pool.setRoster(roster.toArray(Performance[]::new));
    }

    private void enlist(Performance performance) {
        roster.add(performance);
        pool.setRoster(roster.toArray(Performance[]::new));
    }

    /** Asks for the next tick, which is due in a period. */
    void request() {
        tick++;
        instant = clock.nanos() + PERIOD;
        pool.request(tick, instant);
    }

    /** Asks for the next tick, lets a period pass, and waits until all that keep up have drawn it. */
    void play() {
        request();
        Await.until("tick " + tick + " is drawn", () -> {
            if (!isDrawn()) {
                clock.pass(PERIOD / 16);
            }
            return isDrawn();
        });
        settle();
    }

    /** The same where lanes are free: they draw before any time has passed. */
    void playInTime() {
        request();
        Await.until("tick " + tick + " is drawn", this::isDrawn);
        settle();
    }

    /** Lets time pass until every lane has done what it had to do, or is held up in it. */
    void settle() {
        Await.until("the lanes rest", () -> {
            clock.pass(PERIOD / 4);
            return ownLanes().stream().allMatch(this::rests);
        });
    }

    /** Waits, while time stands still, until no lane is at work: each has nothing to do, or is held up in it. */
    void awaitCalm() {
        Await.until("no lane is at work", () -> ownLanes().stream().allMatch(Stand::waits));
    }

    private static boolean waits(Thread lane) {
        return lane.getState() == Thread.State.WAITING || lane.getState() == Thread.State.TIMED_WAITING;
    }

    private boolean rests(Thread lane) {
        boolean waits = waits(lane);
        Object waitsFor = LockSupport.getBlocker(lane);
        boolean woken = waitsFor instanceof Lane asleep && !asleep.isAsleep(); // and will be on its way at any moment
        return waits && waitsFor != clock && !woken;
    }

    boolean isDrawn() {
        for (Performance performance : steady) {
            performance.pictures().refresh();
            if (performance.pictures().number() != tick) {
                return false;
            }
        }
        return true;
    }

    /** Lets time pass as it does for the thread that watches. */
    void watch(long millis) {
        for (long i = 0; i < millis; i += 100) {
            clock.pass(100_000_000);
            pool.watch();
        }
    }

    /** The lanes of this pool that live. */
    Set<Thread> ownLanes() {
        Set<Thread> own = lanes();
        own.removeAll(others);
        return own;
    }

    @Override
    public void close() {
        blockers.forEach(Blocker::free);
        pool.close();
    }

    private static Set<Thread> lanes() {
        Set<Thread> lanes = new HashSet<>(Thread.getAllStackTraces().keySet());
        lanes.removeIf(thread -> !thread.getName().startsWith("diuna-lane-"));
        return lanes;
    }
}
