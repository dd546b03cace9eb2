// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Calls of one step, each on a thread of its own, one after the other. A call that takes longer than a second no longer holds up
 * the next one; at the end of the step all have the time that is left. For one thread.
 */
final class StopCalls {

    private static final long OVERTAKEN_NANOS = Duration.ofSeconds(1).toNanos();

    private final long deadline;
    private final List<Call> pending = new ArrayList<>();

    /**
     * Call that has not returned.
     *
     * @param name what it does, such as {@code the stop of bundle org.example.fire 1.0.0}
     * @param bundle the bundle that it stops; null if it does something else
     * @param thread its thread
     */
    record Call(String name, @Nullable Bundle bundle, Thread thread) {}

    StopCalls(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
    }

    /** Stops a bundle. */
    void stop(Bundle bundle) throws InterruptedException {
        call("the stop of bundle " + HangReport.name(bundle), bundle, bundle.getSymbolicName(), () -> {
            try {
                bundle.stop(Bundle.STOP_TRANSIENT);
            } catch (BundleException | RuntimeException e) {
                // what it throws changes nothing: it has stopped
            }
        });
    }

    /** Shows the end look. */
    void showEndLook(Runnable endLook) throws InterruptedException {
        call("the end look", null, "end-look", endLook);
    }

    /** Makes a call; returns when it has returned, or after a while. */
    private void call(String name, @Nullable Bundle bundle, String threadName, Runnable work)
            throws InterruptedException {
        long left = deadline - System.nanoTime();
        Thread thread = new Thread(work, "diuna-stop-" + threadName);
        thread.setDaemon(true);
        thread.start();
        join(thread, Math.min(left, OVERTAKEN_NANOS));
        if (thread.isAlive()) {
            pending.add(new Call(name, bundle, thread));
        }
    }

    /** Waits until all calls have returned, or until the limit. Returns those that have not. */
    List<Call> await() throws InterruptedException {
        for (Call call : pending) {
            join(call.thread(), deadline - System.nanoTime());
        }
        return pending.stream().filter(call -> call.thread().isAlive()).toList();
    }

    private static void join(Thread thread, long nanos) throws InterruptedException {
        thread.join(Math.max(1, Duration.ofNanos(nanos).toMillis()));
    }
}
