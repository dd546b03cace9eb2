// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** Text of a throwable. */
final class TaskFailure {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private TaskFailure() {}

    /** Returns the text of a throwable, shortened. A plugin's exception may throw in {@code toString}. */
    static String words(Throwable failure) {
        String words;
        try {
            words = String.valueOf(failure);
        } catch (Throwable e) {
            words = failure.getClass().getName();
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    }

    /** Returns true if the throwable only says that the thread was interrupted. */
    static boolean isInterrupt(@Nullable Throwable failure) {
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
    }
}
