// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import java.util.Arrays;

/**
 * Sanitised copy of an exception that foreign code threw: a renderer, a listener, a task, a driver. A foreign exception is
 * code too: its methods may block, throw again or return megabytes, and it keeps the class loader of its plugin alive. So
 * it is copied once, where it was thrown, on the thread and within the time limit of that call. Logs and other callers get
 * the copy: one line of at most 1000 characters, 64 stack frames, 5 causes, no suppressed exceptions. Any thread may call.
 */
public final class ForeignException extends DiunaException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 5;
    private static final int MOST_CALLS = 64;

    @SuppressWarnings("StaticAssignmentOfThrowable") // allocated while there is memory
    private static final ForeignException UNREADABLE =
            new ForeignException("an exception whose message could not be read, perhaps for lack of memory");

    private ForeignException(String message) {
        super(message);
    }

    /**
     * Copies a foreign exception. A {@link ConfigurationException} that holds nothing foreign is returned as it is, since
     * callers tell it apart.
     */
    public static Throwable of(Throwable foreign) {
        try {
            return isOurs(foreign) ? foreign : copyOf(foreign, DEEPEST);
        } catch (Throwable e) { // whatever its own methods throw
            return UNREADABLE;
        }
    }

    private static boolean isOurs(Throwable foreign) {
        Class<?> kind = foreign.getClass();
        return (kind == ConfigurationException.class || kind == ForeignException.class)
                && foreign.getCause() == null
                && foreign.getSuppressed().length == 0
                && message(foreign).equals(foreign.getMessage());
    }

    private static ForeignException copyOf(Throwable foreign, int depth) {
        ForeignException copy = new ForeignException(message(foreign));
        try {
            StackTraceElement[] calls = foreign.getStackTrace();
            copy.setStackTrace(Arrays.copyOf(calls, Math.min(calls.length, MOST_CALLS)));
            Throwable cause = foreign.getCause();
            if (cause != null && cause != foreign && depth > 0) {
                copy.initCause(copyOf(cause, depth - 1));
            }
        } catch (Throwable e) { // without stack trace or causes, then
            return copy;
        }
        return copy;
    }

    private static String message(Throwable foreign) {
        try {
            return oneLine(String.valueOf(foreign instanceof DiunaException ? foreign.getMessage() : foreign));
        } catch (Throwable e) { // its own methods fail: the class name has to do
            return foreign.getClass().getName();
        }
    }

    private static String oneLine(String message) {
        String cut = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
        return cut.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
