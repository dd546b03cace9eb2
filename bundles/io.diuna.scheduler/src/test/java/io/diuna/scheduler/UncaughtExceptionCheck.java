// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Extension that fails the running test if any thread dies of an uncaught exception. Promise X1. */
public final class UncaughtExceptionCheck implements BeforeAllCallback, AfterEachCallback {

    private static final Queue<AssertionError> UNCAUGHT = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> UNCAUGHT.add(
                new AssertionError("Thread " + thread.getName() + " ended with what nobody caught", thrown)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        AssertionError first = UNCAUGHT.poll();
        if (first != null) {
            throw first;
        }
    }
}
