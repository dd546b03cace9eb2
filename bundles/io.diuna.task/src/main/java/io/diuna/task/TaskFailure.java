// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** What can be said about something thrown. */
final class TaskFailure {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private TaskFailure() {}

    /** Its words, cut where they are too long. Exceptions of plugins may fail to tell about themselves. */
    static String words(Throwable failure) {
        String words;
        try {
            words = String.valueOf(failure);
        } catch (Throwable e) {
            words = failure.getClass().getName();
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    }

    /** Whether it says nothing but that the thread was interrupted. */
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
