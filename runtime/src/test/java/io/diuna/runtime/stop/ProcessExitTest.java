// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class ProcessExitTest {

    private final BlockingQueue<Integer> halts = new LinkedBlockingQueue<>();

    private ProcessExit exit(ToIntFunction<StopCause> stop, boolean blocked, Duration limit) {
        return new ProcessExit(stop, () -> blocked, limit, code -> {
                    halts.add(code);
                    hang();
                })
                .start();
    }

    private static int hang() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // hang on
            }
        }
    }

    private int halted() throws InterruptedException {
        Integer code = halts.poll(30, TimeUnit.SECONDS);
        assertThat(code).as("exit code").isNotNull();
        return code;
    }

    @Test
    void theFirstCauseDecides() throws InterruptedException {
        ProcessExit exit = exit(cause -> cause == StopCause.REQUEST ? 0 : 70, false, Duration.ofHours(1));
        exit.begin(StopCause.FAILURE);
        exit.begin(StopCause.REQUEST);
        assertThat(halted()).isEqualTo(70);
    }

    @Test
    void aStopThatHangsIsHaltedAtTheLimit() throws InterruptedException {
        exit(cause -> hang(), false, Duration.ofMillis(50)).begin(StopCause.REQUEST);
        assertThat(halted()).isEqualTo(StopCause.REQUEST.failureCode());
    }

    @Test
    void aBlockedSignalIsARequest() throws InterruptedException {
        exit(cause -> cause == StopCause.REQUEST ? 0 : 70, true, Duration.ofHours(1));
        assertThat(halted()).isEqualTo(0);
    }

    /** Monitors and flags that a plugin can hold: those that new threads need, those of the threads, and their interrupt flags. */
    @Test
    void neitherMonitorsNorInterruptsOfAPluginDelayIt() throws InterruptedException {
        ProcessExit exit = exit(cause -> 0, false, Duration.ofHours(1));
        Thread[] threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("diuna-stop"))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.interrupt();
        }
        Object threadClass = Thread.class;
        synchronized (threadClass) {
            synchronized (Thread.currentThread().getThreadGroup()) {
                synchronized (threads[0]) {
                    synchronized (threads[0].getThreadGroup()) {
                        exit.begin(StopCause.REQUEST);
                        assertThat(halted()).isEqualTo(0);
                    }
                }
            }
        }
    }
}
