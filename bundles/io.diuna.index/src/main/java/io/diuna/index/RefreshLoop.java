// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import io.diuna.platform.index.PluginIndex;
import java.time.Duration;

/**
 * Loop that reads all locations at the start and at each refresh time, sooner while one cannot be read: at a start the network
 * may not be there yet.
 *
 * @param pause time between two readings
 */
record RefreshLoop(PluginIndex index, Duration pause) implements Runnable {

    private static final Duration RETRY = Duration.ofMinutes(5);

    @Override
    public void run() {
        try {
            while (true) {
                index.refresh();
                Thread.sleep(next().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the time until the next reading. */
    Duration next() {
        boolean isIncomplete = index.locations().stream().anyMatch(location -> location.problem() != null);
        return isIncomplete && RETRY.compareTo(pause) < 0 ? RETRY : pause;
    }
}
