// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Row X1 of the promises: what any thread throws that nobody catches fails the test that runs at that time. */
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
