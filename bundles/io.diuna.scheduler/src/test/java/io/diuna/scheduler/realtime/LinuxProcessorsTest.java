// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Binding of threads to processors on Linux, read back from the system. */
@EnabledOnOs(OS.LINUX)
class LinuxProcessorsTest {

    private final Processors processors = LinuxProcessors.ofCallingThread();
    private final BitSet all = LinuxScheduling.affinity(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void endThreads() throws InterruptedException {
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Starts a thread that runs something and waits for the end of the test; returns its id. */
    private int thread(Runnable work) {
        AtomicInteger id = new AtomicInteger();
        Thread thread = new Thread(() -> {
            work.run();
            id.set(RealTime.threadId());
            Await.latch(end);
        });
        threads.add(thread);
        thread.start();
        Await.until("it knows its id", () -> id.get() != 0);
        return id.get();
    }

    @Test
    void threadsAreBoundWithThoseThatTheyStartAndReleasedTogether() {
        assertThat(processors.count()).isEqualTo(all.cardinality());
        AtomicInteger started = new AtomicInteger();
        int processor = processors.lastOf(RealTime.threadId());
        assertThat(all.get(processor)).isTrue();
        int parent = thread(() -> {
            processors.bind(RealTime.threadId(), processor);
            started.set(thread(() -> {}));
        });
        int other = thread(() -> {});
        BitSet one = new BitSet();
        one.set(processor);
        assertThat(LinuxScheduling.affinity(parent)).isEqualTo(one);
        assertThat(LinuxScheduling.affinity(started.get())).as("inherited").isEqualTo(one);
        assertThat(LinuxScheduling.affinity(other)).isEqualTo(all);
        assertThat(processors.lastOf(parent)).isEqualTo(processor);

        processors.releaseOthers(processor, new int[] {parent});
        assertThat(LinuxScheduling.affinity(parent)).isEqualTo(one);
        assertThat(LinuxScheduling.affinity(started.get())).isEqualTo(all);

        processors.releaseOthers(processor, new int[0]);
        assertThat(LinuxScheduling.affinity(parent)).isEqualTo(all);
    }

    @Test
    void countsTheTimesOfAThread() {
        int self = RealTime.threadId();
        long before = processors.times(self).runNanos();
        assertThat(before).isPositive();
        Await.until("it ran longer", () -> processors.times(self).runNanos() > before);
    }

    @Test
    void threadsThatHaveEndedArePassedOver() throws InterruptedException {
        int ended = thread(() -> {});
        end.countDown();
        threads.get(0).join();
        Await.until("the system has forgotten it", () -> processors.lastOf(ended) == -1);
        processors.bind(ended, 0);
        assertThat(processors.times(ended)).isEqualTo(SchedStat.UNKNOWN);
    }
}
