// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingCallFinderTest {

    private final FakeBundles bundles = new FakeBundles();
    private final CountDownLatch free = new CountDownLatch(1);

    /** The class of the plugin is {@link Plugin}; no other class belongs to a third party. */
    private final BlockingCallFinder finder = new BlockingCallFinder(
            name -> name.startsWith(Plugin.class.getName()) ? List.of(bundles.other, bundles.plugin) : List.of());

    /** Code of a third party. */
    record Plugin(CountDownLatch free) implements Runnable {

        @Override
        public void run() {
            hang(free);
        }

        static void hang(CountDownLatch free) {
            Platform.await(free);
        }

        static void hold(Object lock, CountDownLatch free) {
            synchronized (lock) {
                Platform.await(free);
            }
        }
    }

    /** Code of the platform. */
    static final class Platform {

        private Platform() {}

        static void await(CountDownLatch free) {
            boolean done = false;
            while (!done) {
                try {
                    free.await();
                    done = true;
                } catch (InterruptedException e) {
                    // a plugin that ignores it
                }
            }
        }

        static void enter(Object lock) {
            synchronized (lock) {
                lock.notifyAll();
            }
        }

        static void hold(Object lock, CountDownLatch free) {
            synchronized (lock) {
                await(free);
            }
        }
    }

    @AfterEach
    void end() {
        free.countDown();
    }

    @Test
    void findsTheInnermostCallOfAThirdParty() {
        Thread thread = start(() -> Plugin.hang(free), Thread.State.WAITING);
        BlockingCall call =
                finder.callOn(thread.getId(), List.of(bundles.plugin)).orElseThrow();
        assertThat(call.bundle()).isSameAs(bundles.plugin);
        assertThat(call.thread()).isEqualTo(thread.getName());
        assertThat(call.place().getMethodName()).isEqualTo("hang");
    }

    @Test
    void findsNothingInCodeOfThePlatform() {
        Thread thread = start(() -> Platform.await(free), Thread.State.WAITING);
        assertThat(finder.callOn(thread.getId(), List.of())).isEmpty();
        assertThat(finder.culpritOf(thread.getId())).isEmpty();
    }

    @Test
    void findsNothingOnAThreadThatHasEnded() throws InterruptedException {
        Thread thread = new Thread(() -> {});
        thread.start();
        thread.join();
        assertThat(finder.stack(thread.getId())).isEmpty();
        assertThat(finder.callOn(thread.getId(), List.of())).isEmpty();
        assertThat(finder.holderFor(thread.getId())).isEmpty();
    }

    @Test
    void findsWhoHoldsTheMonitor() {
        Object lock = new Object();
        Thread holder = start(() -> Plugin.hold(lock, free), Thread.State.WAITING);
        Thread waiting = start(() -> Platform.enter(lock), Thread.State.BLOCKED);
        BlockingCall call = finder.holderFor(waiting.getId()).orElseThrow();
        assertThat(call.thread()).isEqualTo(holder.getName());
        assertThat(call.place().getMethodName()).isEqualTo("hold");
        assertThat(finder.culpritOf(waiting.getId())).isEqualTo(Optional.of("org.other"));
        assertThat(finder.holderFor(holder.getId())).isEmpty();
    }

    /** A plugin that called the platform, which took the lock, is not to blame. */
    @Test
    void findsNothingWhereThePlatformHoldsTheMonitor() {
        Object lock = new Object();
        start(() -> Platform.hold(lock, free), Thread.State.WAITING);
        Thread waiting = start(() -> Platform.enter(lock), Thread.State.BLOCKED);
        assertThat(finder.holderFor(waiting.getId())).isEmpty();
    }

    @Test
    void seesWhoIsStillBlocked() {
        Object lock = new Object();
        BlockedThreads blocked = new BlockedThreads();
        start(() -> Plugin.hold(lock, free), Thread.State.WAITING);
        Thread waiting = start(() -> Platform.enter(lock), Thread.State.BLOCKED);
        assertThat(blocked.stillBlocked()).doesNotContain(waiting.getId());
        assertThat(blocked.stillBlocked()).contains(waiting.getId());
        free.countDown();
        Await.until("it has entered", () -> !waiting.isAlive());
        assertThat(blocked.stillBlocked()).doesNotContain(waiting.getId());
    }

    private static Thread start(Runnable work, Thread.State state) {
        Thread thread = new Thread(work, "test-" + state);
        thread.setDaemon(true);
        thread.start();
        Await.until("it is " + state, () -> thread.getState() == state);
        return thread;
    }
}
