// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** Classification of what a task's work threw. */
final class TaskFailure {

    private static final int DEEPEST = 20;

    private TaskFailure() {}

    /** Returns true if the throwable only says that the thread was interrupted. A plugin's exception may itself throw. */
    static boolean isInterrupt(@Nullable Throwable failure) {
        try {
            Throwable cause = failure;
            for (int i = 0; cause != null && i < DEEPEST; i++) {
                if (cause instanceof InterruptedException
                        || cause instanceof InterruptedIOException
                        || cause instanceof ClosedByInterruptException) {
                    return true;
                }
                cause = cause.getCause();
            }
            return false;
        } catch (Throwable e) { // from the failure's own methods
            return false;
        }
    }
}
