// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Threads of libraries that end for good when a plugin interrupts them, each with the bundle whose restart brings it back.
 * For one thread.
 */
final class LibraryThreads {

    private static final String CONFIGURATION_ADMIN = "org.apache.felix.configadmin";

    /** Part of the thread's name, and the bundle. */
    private static final Map<String, String> BUNDLES = Map.of(
            "CM Configuration Updater", CONFIGURATION_ADMIN, // without it no strip and no zone changes
            "CM Event Dispatcher", CONFIGURATION_ADMIN,
            "-acceptor-", "org.apache.felix.http.jetty12"); // without it nobody can connect

    /** Upper bound of the searches for a thread, each of which stops all threads for a moment. */
    private static final int SEARCHES = 10;

    private final Supplier<Collection<Thread>> all;
    private final Map<String, Thread> known = new HashMap<>();
    private Set<String> missingBefore = Set.of();
    private int searches;

    /**
     * @param all threads that are alive
     */
    LibraryThreads(Supplier<Collection<Thread>> all) {
        this.all = all;
    }

    /**
     * Returns the symbolic names of the bundles with a thread that was alive at an earlier call and was missing at this call and
     * at the call before; each of them once. A bundle that is being restarted has no thread for a moment. One that was restarted
     * meanwhile, and so has another thread of that name, is not among them.
     */
    List<String> ended() {
        if (known.values().stream().anyMatch(thread -> !thread.isAlive())) {
            searches = 0;
            search();
        }
        Set<String> missing = known.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(entry -> BUNDLES.getOrDefault(entry.getKey(), ""))
                .collect(Collectors.toSet());
        List<String> ended = missing.stream().filter(missingBefore::contains).toList();
        missingBefore = missing;
        known.keySet().removeIf(part -> ended.contains(BUNDLES.get(part))); // the restart ends its other threads
        if (missing.isEmpty() && known.size() < BUNDLES.size() && searches < SEARCHES) {
            searches++;
            search();
        }
        return ended;
    }

    private void search() {
        for (Thread thread : all.get()) {
            BUNDLES.keySet().stream()
                    .filter(part -> thread.getName().contains(part))
                    .forEach(part -> known.merge(part, thread, (old, found) -> old.isAlive() ? old : found));
        }
    }
}
