// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Scheduling of threads on Linux, read back from /proc; also where every permission is missing. */
@EnabledOnOs(OS.LINUX)
class RealTimeTest {

    private static final int BETTER = -5;

    /** Index among the fields of proc_pid_stat(5) after the thread's name, which is field 2. */
    private static final int NICE = 19 - 3;

    private static final int POLICY = 41 - 3;

    /** Nice value that Linux gives the threads of a favoured one, also where the process began with another one. */
    private static final String ORDINARY = "0";

    private final List<String> seen = new ArrayList<>();

    @Test
    void threadsOfFavouredThreadsAreNotFavoured() {
        run(() -> {
            seen.add(field(NICE));
            RealTime.favour(BETTER);
            seen.add(field(NICE));
            run(() -> seen.add(field(NICE)));
        });
        assertThat(seen.get(1)).isIn(seen.get(0), String.valueOf(BETTER));
        assertThat(seen.get(2)).as("nice of a thread that it started").isIn(seen.get(0), ORDINARY);
    }

    @Test
    void threadsOfTheFrameThreadRunAsAnyOther() {
        run(() -> {
            seen.add(field(POLICY) + " " + field(NICE));
            RealTime.request();
            run(() -> seen.add(field(POLICY) + " " + field(NICE)));
        });
        assertThat(seen.get(1)).isIn(seen.get(0), "0 " + ORDINARY);
    }

    @Test
    void aThreadThatHangsIsLoweredButNotToTheLeastPriority() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger id = new AtomicInteger();
        Thread stuck = new Thread(() -> {
            id.set(RealTime.threadId());
            Await.latch(free);
        });
        stuck.start();
        Await.until("it knows its id", () -> id.get() != 0);
        RealTime.demote(stuck, id.get());
        assertThat(field(Path.of("/proc/self/task/" + id + "/stat"), NICE)).isEqualTo("5");
        assertThat(stuck.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        free.countDown();
        stuck.join();
        RealTime.demote(stuck, id.get()); // its id may belong to another thread by now
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String field(int number) {
        return field(Path.of("/proc/thread-self/stat"), number);
    }

    private static String field(Path stat, int number) {
        try {
            String line = Files.readString(stat);
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[number];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
