// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Code that breaks the rule about threads, to see that the rule sees it. None of it is ever run. */
final class Culprits {

    private Culprits() {}

    static final class OfThread {
        Thread make(Runnable work) {
            return new Thread(work);
        }
    }

    static final class OfExecutor {
        Executor make() {
            return Executors.newCachedThreadPool();
        }
    }

    static final class OfPool {
        Executor borrow() {
            return ForkJoinPool.commonPool();
        }
    }

    static final class OfStream {
        long borrow(List<String> texts) {
            return texts.parallelStream().filter(String::isEmpty).count();
        }
    }

    static final class OfSort {
        void borrow(int[] numbers) {
            Arrays.parallelSort(numbers);
        }
    }

    static final class OfTimer {
        Timer make() {
            return new Timer();
        }
    }

    static final class OfAsync {
        CompletableFuture<Void> borrow(Runnable work) {
            return CompletableFuture.runAsync(work);
        }
    }

    static final class OfTimeout {
        CompletableFuture<Void> borrow(CompletableFuture<Void> future) {
            return future.orTimeout(1, TimeUnit.SECONDS);
        }
    }

    static final class Itself extends Thread {}

    /** It names its executor, and its stream has one thread. */
    static final class Innocent {
        CompletableFuture<Void> run(Runnable work, Executor executor) {
            return CompletableFuture.runAsync(work, executor);
        }

        long count(List<String> texts) {
            return texts.stream().filter(String::isEmpty).count();
        }

        Thread here() {
            return Thread.currentThread();
        }
    }
}
