// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.animation.AnimationException;
import java.util.Arrays;

/**
 * What foreign code threw, a renderer, a plugin or a driver, in words of our own. An exception is code too: to tell about
 * itself it may take for ever, throw again, or fill a disk, and it holds the class loader of its plugin. So it is asked
 * once, where it was thrown, while the time limit of that call still runs; who learns of it later sees this.
 */
public final class ForeignException extends AnimationException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 5;
    private static final int MOST_CALLS = 64;

    @SuppressWarnings("StaticAssignmentOfThrowable") // made while there is memory
    private static final ForeignException SPEECHLESS =
            new ForeignException("something that could not even be told, perhaps for want of memory");

    private ForeignException(String words) {
        super(words);
    }

    /** Asks what was thrown about itself. Our own refusals, which hold nothing foreign, stay what they are. */
    public static Throwable by(Throwable foreign) {
        try {
            return isOurs(foreign) ? foreign : copy(foreign, DEEPEST);
        } catch (Throwable e) { // whatever it does when it is asked
            return SPEECHLESS;
        }
    }

    private static boolean isOurs(Throwable foreign) {
        Class<?> kind = foreign.getClass();
        return (kind == ConfigurationException.class || kind == StuckException.class)
                && foreign.getCause() == null
                && foreign.getSuppressed().length == 0
                && words(foreign).equals(foreign.getMessage());
    }

    private static ForeignException copy(Throwable foreign, int depth) {
        ForeignException told = new ForeignException(words(foreign));
        try {
            StackTraceElement[] calls = foreign.getStackTrace();
            told.setStackTrace(Arrays.copyOf(calls, Math.min(calls.length, MOST_CALLS)));
            Throwable cause = foreign.getCause();
            if (cause != null && cause != foreign && depth > 0) {
                told.initCause(copy(cause, depth - 1));
            }
        } catch (Throwable e) { // then it stays as short as it is
            return told;
        }
        return told;
    }

    private static String words(Throwable foreign) {
        try {
            return oneLine(String.valueOf(foreign instanceof DiunaException ? foreign.getMessage() : foreign));
        } catch (Throwable e) { // its own class cannot tell
            return foreign.getClass().getName();
        }
    }

    private static String oneLine(String words) {
        String cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
        return cut.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
