// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Search for the caller of {@link System#exit}, which waits in that call until the process ends. */
public final class ExitCaller {

    private ExitCaller() {}

    /** Returns a sentence about who ended the process, with class, line and thread if it was {@link System#exit}. */
    public static String find() {
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            Optional<StackTraceElement> caller = caller(entry.getValue());
            if (caller.isPresent()) {
                return "System.exit was called at " + caller.get() + " in thread "
                        + entry.getKey().getName();
            }
        }
        return "The framework was stopped from inside, by a plugin or a command";
    }

    private static Optional<StackTraceElement> caller(StackTraceElement[] stack) {
        boolean exits = Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
        return exits
                ? Arrays.stream(stack)
                        .filter(frame -> !frame.getClassName().startsWith("java."))
                        .findFirst()
                : Optional.empty();
    }
}
