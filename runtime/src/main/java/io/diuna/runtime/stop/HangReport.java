// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Report on a thread that hangs: where, in which bundle, and which threads hold what it waits for. */
final class HangReport {

    /** Packages that only call others. */
    private static final List<String> CALLERS =
            List.of("java.", "jdk.", "sun.", "org.osgi.", "org.apache.felix.", "io.diuna.runtime.stop.");

    private static final int MOST_OWNERS = 3;

    private final Bundle[] bundles;

    /** @param bundles bundles whose code may hang */
    HangReport(Bundle[] bundles) {
        this.bundles = bundles.clone();
    }

    /**
     * Returns the report on a thread, and on those that hold what it waits for.
     *
     * @param stopped bundle that the thread stops; null if it does something else
     */
    String of(Thread thread, @Nullable Bundle stopped) {
        StringBuilder text = new StringBuilder();
        ThreadInfo info = info(thread.getId());
        for (int owners = 0; info != null && owners <= MOST_OWNERS; owners++) {
            text.append(owners == 0 ? "thread " : ", which waits for thread ").append(info.getThreadName());
            place(info.getStackTrace())
                    .ifPresent(frame -> text.append(" is at ").append(describe(frame)));
            info = info.getLockOwnerId() < 0 ? null : info(info.getLockOwnerId());
        }
        if (stopped != null && !text.toString().contains(name(stopped))) {
            others(stopped).forEach(other -> text.append(", ").append(other)); // such as one in which it starts
        }
        return text.toString();
    }

    private List<String> others(Bundle bundle) {
        List<String> others = new ArrayList<>();
        Thread.getAllStackTraces()
                .forEach((thread, stack) -> place(stack)
                        .filter(frame -> bundle(frame.getClassName())
                                .filter(bundle::equals)
                                .isPresent())
                        .filter(frame -> others.size() < MOST_OWNERS)
                        .ifPresent(frame -> others.add("thread " + thread.getName() + " is at " + describe(frame))));
        return others;
    }

    private String describe(StackTraceElement frame) {
        return frame
                + bundle(frame.getClassName())
                        .map(bundle -> " of bundle " + name(bundle))
                        .orElse("");
    }

    private static @Nullable ThreadInfo info(long id) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(id, Integer.MAX_VALUE);
    }

    private static Optional<StackTraceElement> place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> CALLERS.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst());
    }

    private Optional<Bundle> bundle(String className) {
        String file = className.replace('.', '/') + ".class";
        return Arrays.stream(bundles)
                .filter(bundle -> bundle.getBundleId() != 0 && bundle.getEntry(file) != null)
                .findFirst();
    }

    /** Returns symbolic name and version of a bundle. */
    static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
