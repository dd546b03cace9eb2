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

/** No change is missed, at whatever moment it is made. */
class IdleGateStressTest {

    private static final int WRITERS = 3;
    private static final long CHANGES = 3_000;

    /** Real time; but an idle thread is woken by a change or never. */
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

    private final IdleGate gate = new IdleGate(clock);
    private final AtomicLong[] wanted = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
    private final AtomicLong[] seen = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
    private final FrameWork work = new FrameWork() {
        @Override
        public void composeFrame(long number, long nanos) {
            gate.beginFrame();
            for (int i = 0; i < WRITERS; i++) {
                seen[i].set(wanted[i].get());
            }
            gate.idleFor(IdleGate.ENDLESS);
        }

        @Override
        public void prepare(long number, long nanos) {}

        @Override
        public IdleGate idleGate() {
            return gate;
        }
    };

    /** Promise D4. */
    @Test
    void noChangeIsMissed(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        LoopMetrics metrics = new LoopMetrics();
        FrameLoop loop = new FrameLoop(work, metrics, clock, 240);
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
                Await.until("it is idle", gate::isIdle);
                long change = CHANGES + i;
                wanted[0].set(change);
                gate.wakeUp();
                Await.until("change " + change + " is seen", () -> seen[0].get() == change);
            }
        }
        assertThat(metrics.number()).isEqualTo(metrics.ran() + metrics.skipped());
    }

    /** Makes changes: now at once when the last one was seen, now a little later. */
    private void write(int writer, long start) {
        SplittableRandom random = new SplittableRandom(start + writer);
        for (long i = 1; i <= CHANGES; i++) {
            long change = i;
            wanted[writer].set(change);
            gate.wakeUp();
            if (random.nextInt(8) == 0) { // a change that no other follows
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
