// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stack trace of a plugin's code: the calls that belong neither to Java, nor to OSGi, nor to Diuna itself. For exceptions
 * that run no foreign code, such as copies by {@link io.diuna.platform.log.ForeignException}. Any thread may call.
 */
public final class PluginStack {

    private static final List<String> PLATFORM = List.of(
            "io.diuna.api.",
            "io.diuna.platform.",
            "io.diuna.scheduler.",
            "io.diuna.task.",
            "org.osgi.",
            "org.apache.felix.",
            "java.",
            "jdk.",
            "sun.");

    /** Parts of Diuna that call the scheduler on a thread of their own. What is beyond them is the web server or a shell. */
    private static final List<String> CALLERS =
            List.of("io.diuna.web.", "io.diuna.webconsole.", "io.diuna.control.", "io.diuna.shell.");

    private static final String AT = "at ";

    /** Longest log entry, in calls of one exception. */
    private static final int MOST_CALLS = 16;

    private static final int DEEPEST = 8;

    private PluginStack() {}

    /** Returns where a plugin failed, "at bad.A.render(A.java:8)": the innermost call of its code in the deepest cause. */
    public static Optional<String> place(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Collections.reverse(chain);
        return chain.stream()
                .flatMap(thrown -> Stream.of(thrown.getStackTrace()).takeWhile(call -> !isCaller(call)))
                .filter(PluginStack::isOfPlugin)
                .findFirst()
                .map(call -> AT + call);
    }

    /** Returns where a plugin failed, from a printed stack trace; as {@link #place(Throwable)}. */
    public static Optional<String> placeIn(String trace) {
        return Stream.of(trace.split("Caused by: ", -1))
                .map(PluginStack::firstPlace)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
    }

    /**
     * Returns a user-facing text with the place in brackets, and with what to do if the plugin was built for another Java or
     * API; unless it has them already.
     */
    public static String withPlace(String text, Throwable failure) {
        String placed = place(failure)
                .filter(place -> !text.contains(place))
                .map(place -> text + " (" + place + ")")
                .orElse(text);
        return chain(failure).stream()
                .flatMap(thrown -> LinkageFault.remedy(thrown.toString()).stream())
                .findFirst()
                .filter(remedy -> !placed.contains(remedy))
                .map(remedy -> placed + ". " + remedy)
                .orElse(placed);
    }

    /**
     * Returns the calls down to the outermost one of the plugin, each on a line of its own after a line break, for the end
     * of a log entry; empty if no call is the plugin's.
     */
    public static String lines(Throwable failure) {
        StringBuilder lines = new StringBuilder();
        for (Throwable thrown : chain(failure)) {
            List<StackTraceElement> calls = ofPlugin(thrown.getStackTrace());
            if (thrown != failure && !calls.isEmpty()) {
                lines.append("\n\tcaused by: ").append(thrown.getMessage());
            }
            calls.forEach(call -> lines.append("\n\t").append(AT).append(call));
        }
        return lines.toString();
    }

    private static List<StackTraceElement> ofPlugin(StackTraceElement[] calls) {
        int end = 0;
        for (int i = 0; i < calls.length && !isCaller(calls[i]); i++) {
            end = isOfPlugin(calls[i]) ? i + 1 : end;
        }
        return List.of(calls).subList(0, Math.min(end, MOST_CALLS));
    }

    private static Optional<String> firstPlace(String trace) {
        return trace.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(AT))
                .map(line -> line.substring(AT.length()))
                .filter(call ->
                        !call.substring(0, Math.max(0, call.indexOf('('))).contains("/")) // of a named module
                .filter(PluginStack::isOfPlugin)
                .findFirst()
                .map(call -> AT + call);
    }

    /** The classes of bundles are in no named module. */
    private static boolean isOfPlugin(StackTraceElement call) {
        return call.getModuleName() == null && isOfPlugin(call.getClassName());
    }

    private static boolean isCaller(StackTraceElement call) {
        return CALLERS.stream().anyMatch(call.getClassName()::startsWith);
    }

    private static boolean isOfPlugin(String className) {
        return PLATFORM.stream().noneMatch(className::startsWith);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable now = failure; now != null && chain.size() < DEEPEST; now = now.getCause()) {
            chain.add(now);
        }
        return chain;
    }

    /** Joins the messages of an exception and of its root cause. */
    public static String messages(@Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        String top = failure == null ? "" : String.valueOf(failure.getMessage());
        return root == null || root == failure ? top : top + ": " + root.getMessage();
    }
}
