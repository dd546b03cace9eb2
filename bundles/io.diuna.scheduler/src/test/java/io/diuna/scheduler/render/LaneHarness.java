// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Lanes driven by hand: a pool, a clock, performances, and tick after tick. */
final class LaneHarness implements AutoCloseable {

    static final long PERIOD = 16_000_000;

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final ThreadRegistry tasks = new ThreadRegistry();
    final LanePool pool;
    final List<ZoneRenderer> steady = new ArrayList<>();
    private final List<ZoneRenderer> roster = new ArrayList<>();
    private final List<BlockingRenderer> blockers = new ArrayList<>();
    private final Set<Thread> others = new HashSet<>(lanes());
    long tick;
    long instant;

    LaneHarness(int usual) {
        pool = new LanePool(tasks.open("test"), clock, usual);
        pool.setPeriod(PERIOD);
        pool.start();
    }

    /** Adds a performance that is expected to keep up. */
    ZoneRenderer add(Renderer renderer) {
        ZoneRenderer performance = TestStages.performance("zone-" + roster.size(), renderer, clock);
        steady.add(performance);
        enlist(performance);
        return performance;
    }

    /** Adds one that will not return until it is freed. */
    ZoneRenderer add(BlockingRenderer blocker) {
        ZoneRenderer performance = TestStages.performance("zone-" + roster.size(), blocker, clock);
        blockers.add(blocker);
        enlist(performance);
        return performance;
    }

    void drop(ZoneRenderer performance) {
        roster.remove(performance);
        steady.remove(performance);
        pool.setRenderers(roster.toArray(ZoneRenderer[]::new));
    }

    private void enlist(ZoneRenderer performance) {
        roster.add(performance);
        pool.setRenderers(roster.toArray(ZoneRenderer[]::new));
    }

    /** Asks for the next tick, which is due in a period. */
    void request() {
        tick++;
        instant = clock.nanos() + PERIOD;
        pool.request(tick, instant);
    }

    /** Asks for the next tick, and lets time pass as lanes need it until all that keep up have drawn it. */
    void play() {
        request();
        awaitDrawn();
        settle();
    }

    /** Lets time pass until all that keep up have drawn the tick: only as no lane can go on without. */
    void awaitDrawn() {
        Await.until("tick " + tick + " is drawn", () -> {
            if (!isDrawn() && isStill()) {
                clock.pass(PERIOD / 16);
            }
            return isDrawn();
        });
    }

    /** The same where lanes are free: they draw before any time has passed. */
    void playInTime() {
        request();
        Await.until("tick " + tick + " is drawn", this::isDrawn);
        settle();
    }

    /** Lets time pass until every lane has done what it had to do, or is held up in it. */
    void settle() {
        do {
            awaitStill(); // or time might pass while something is drawn, which is dear then
            clock.pass(PERIOD / 4);
            awaitStill();
        } while (ownLanes().stream().anyMatch(lane -> LockSupport.getBlocker(lane) == clock));
    }

    /** Waits, while time stands still, until no lane does anything before time passes, or somebody does something for it. */
    void awaitStill() {
        Await.until("no lane is at work", this::isStill);
    }

    private boolean isStill() {
        Set<Thread> lanes = ownLanes();
        return lanes.stream().allMatch(this::isStill)
                && blockers.stream().noneMatch(BlockingRenderer::isLeft)
                && lanes.equals(ownLanes()); // none was made by one that was at work
    }

    /** It waits, and nothing has happened yet for which it would go on at any moment. */
    private boolean isStill(Thread lane) {
        Object waitsFor = LockSupport.getBlocker(lane);
        boolean waits = lane.getState() == Thread.State.WAITING || lane.getState() == Thread.State.TIMED_WAITING;
        boolean woken = (waitsFor instanceof Lane asleep && !asleep.isAsleep()) || clock.isDue(lane);
        return waitsFor != null && waits && !woken && LockSupport.getBlocker(lane) == waitsFor;
    }

    boolean isDrawn() {
        for (ZoneRenderer performance : steady) {
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
            pool.checkTimeouts();
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
        blockers.forEach(BlockingRenderer::free);
        pool.close();
    }

    private static Set<Thread> lanes() {
        Thread[] all = new Thread[1_000];
        int count = Thread.enumerate(all); // asked for all the time, so not by their stack traces
        return Arrays.stream(all, 0, count)
                .filter(thread -> thread.getName().startsWith("diuna-render-"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
