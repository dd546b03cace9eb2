// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadStacksTest {

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void readsTheStacksOfTheseThreads() throws InterruptedException {
        Thread one = start("one");
        Thread other = start("other");
        begun.await();
        assertThat(ThreadStacks.read(one.getId())).singleElement().satisfies(stack -> {
            assertThat(stack.thread()).isEqualTo(one.getId());
            assertThat(stack.name()).isEqualTo("one");
            assertThat(stack.calls())
                    .extracting(StackTraceElement::getMethodName)
                    .contains("work");
        });
        assertThat(ThreadStacks.read(other.getId(), one.getId()))
                .extracting(ThreadStacks.Stack::name)
                .containsExactlyInAnyOrder("one", "other");
        end.countDown();
        one.join();
        other.join();
        assertThat(ThreadStacks.read(one.getId(), Thread.currentThread().getId()))
                .extracting(ThreadStacks.Stack::thread)
                .containsExactly(Thread.currentThread().getId());
        assertThat(ThreadStacks.read()).isEmpty();
    }

    /** A plugin that keeps such a lock must not keep the threads that look for it. */
    @Test
    void needsNoLockThatAPluginCanHold() throws InterruptedException {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        Object threads = Thread.class;
        CountDownLatch held = new CountDownLatch(1);
        Thread holder = new Thread(
                () -> {
                    synchronized (threads) {
                        synchronized (root) {
                            held.countDown();
                            work();
                        }
                    }
                },
                "holder");
        holder.start();
        held.await();
        assertThat(ThreadStacks.read(holder.getId())).hasSize(1);
        assertThat(LiveThreads.all()).contains(holder);
        end.countDown();
        holder.join();
    }

    private Thread start(String name) {
        Thread thread = new Thread(new ThreadGroup("group"), this::work, name);
        thread.start();
        return thread;
    }

    private void work() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
