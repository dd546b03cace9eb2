// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.Clock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** That no change is missed, at whatever moment it comes. */
class IdleGateStressTest {

    private static final int WRITERS = 3;
    private static final long CHANGES = 3_000;

    /** Real time, but who rests is woken by a change or never. */
    private final Clock clock = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void parkUntil(long deadline) {
            long nanos = deadline - System.nanoTime();
            if (nanos > 100_000_000) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(nanos);
            }
        }
    };

    private final IdleGate rest = new IdleGate(clock);
    private final AtomicLong[] wanted = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
    private final AtomicLong[] seen = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
    private final FrameWork work = new FrameWork() {
        @Override
        public void composeFrame(long number, long nanos) {
            rest.beginFrame();
            for (int i = 0; i < WRITERS; i++) {
                seen[i].set(wanted[i].get());
            }
            rest.idleFor(IdleGate.ENDLESS);
        }

        @Override
        public void prepare(long number, long nanos) {}

        @Override
        public IdleGate idleGate() {
            return rest;
        }
    };

    @Test
    void d4NoChangeIsMissed(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        LoopMetrics figures = new LoopMetrics();
        FrameLoop loop = new FrameLoop(work, figures, clock, 240);
        Thread[] writers = new Thread[WRITERS];
        try (LoopRunner runner = new LoopRunner(new ThreadRegistry().open("test"), loop, clock, () -> {})) {
            runner.start();
            for (int i = 0; i < WRITERS; i++) {
                SplittableRandom random = seed.random();
                int writer = i;
                writers[i] = new Thread(() -> write(writer, random.nextLong()), "writer-" + i);
                writers[i].start();
            }
            for (Thread writer : writers) {
                Await.end(writer);
            }
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                Await.until("the last change is seen; " + seed, () -> seen[writer].get() == CHANGES);
            }
            for (int i = 1; i <= 100; i++) {
                Await.until("it rests", rest::isIdle);
                long change = CHANGES + i;
                wanted[0].set(change);
                rest.wakeUp();
                Await.until("change " + change + " is seen", () -> seen[0].get() == change);
            }
        }
        assertThat(figures.number()).isEqualTo(figures.ran() + figures.skipped());
    }

    /** Changes something again and again, now at once when the last change is seen, now a little later. */
    private void write(int writer, long start) {
        SplittableRandom random = new SplittableRandom(start + writer);
        for (long i = 1; i <= CHANGES; i++) {
            long change = i;
            wanted[writer].set(change);
            rest.wakeUp();
            if (random.nextInt(8) == 0) { // a change nobody follows
                Await.until("change " + change + " is seen", () -> seen[writer].get() == change);
                LockSupport.parkNanos(random.nextInt(2_000_000));
            } else if (random.nextInt(3) == 0) {
                for (int spin = random.nextInt(2_000); spin > 0; spin--) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
