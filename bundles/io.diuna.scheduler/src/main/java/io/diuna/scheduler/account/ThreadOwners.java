// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Attribution of threads to plugins by their stacks: a thread belongs to the bundle of the outermost class that is neither
 * Java's nor that of the task scopes, since this is the work that the thread was started for. Context class loader and thread
 * group say nothing: they are inherited from whichever thread the plugin was called on.
 */
final class ThreadOwners {

    /** Owner of the threads that belong to no plugin. */
    static final String PLATFORM = "";

    private static final String TASKS = "io.diuna.task.";

    private final Function<String, Set<String>> plugins;

    /** @param plugins returns the symbolic names of the plugins that contain a class, by the name of the class */
    ThreadOwners(Function<String, Set<String>> plugins) {
        this.plugins = plugins;
    }

    /**
     * Returns the symbolic name of the plugin, {@link #PLATFORM} if it is another bundle's, or empty if the stack does not say:
     * only Java is on it, or several plugins contain all of its classes.
     */
    Optional<String> owner(ThreadStack stack) {
        Set<String> candidates = Set.of();
        for (String type : stack.classes()) {
            if (type.startsWith(TASKS)) {
                continue;
            }
            Set<String> of = plugins.apply(type);
            if (candidates.isEmpty()) {
                if (of.isEmpty()) {
                    return Optional.of(PLATFORM);
                }
                candidates = of;
            } else if (candidates.stream().anyMatch(of::contains)) {
                candidates = new HashSet<>(candidates);
                candidates.retainAll(of);
            }
            if (candidates.size() == 1) {
                return candidates.stream().findFirst();
            }
        }
        return Optional.empty();
    }
}
