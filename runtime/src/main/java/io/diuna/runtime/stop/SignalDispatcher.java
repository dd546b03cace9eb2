// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.util.Optional;

/**
 * Java's thread that starts a thread for each signal. It runs Java code only when a signal has arrived, so one that is blocked
 * there has a signal that it cannot deliver.
 */
public final class SignalDispatcher {

    private final Optional<Thread> thread = Thread.getAllStackTraces().keySet().stream()
            .filter(candidate -> candidate.getName().equals("Signal Dispatcher"))
            .findAny();

    /** Returns true if a signal cannot be delivered because somebody holds a monitor that new threads need. */
    public boolean isBlocked() {
        return thread.map(dispatcher -> dispatcher.getState() == Thread.State.BLOCKED)
                .orElse(false);
    }
}
