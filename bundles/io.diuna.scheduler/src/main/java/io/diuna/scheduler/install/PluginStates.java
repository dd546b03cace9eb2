// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Table of the plugins in the folder, by symbolic name. Any thread reads; one thread at a time changes it. */
final class PluginStates {

    private final Map<String, PluginState> states = new ConcurrentHashMap<>();

    /** @param saved lines of an earlier {@link #lines}, by symbolic name */
    PluginStates(Map<String, String> saved) {
        saved.forEach((name, line) -> states.put(name, PluginState.of(line)));
    }

    /** Returns the state of a plugin; {@link PluginState#NONE} for an unknown one. */
    PluginState get(String symbolicName) {
        return states.getOrDefault(symbolicName, PluginState.NONE);
    }

    /** Returns the files that are plugins, in no order. */
    List<PluginFile> files() {
        return states.values().stream()
                .map(PluginState::file)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the symbolic names of the plugins whose bundles could not be uninstalled, in no order. */
    List<String> uninstallFailures() {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().uninstallFailed())
                .map(Map.Entry::getKey)
                .toList();
    }

    void forEach(BiConsumer<String, PluginState> action) {
        states.forEach(action);
    }

    void update(String symbolicName, UnaryOperator<PluginState> transition) {
        states.put(symbolicName, transition.apply(get(symbolicName)));
    }

    /** Takes over which files are there. */
    void update(PluginFolder.Contents contents) {
        states.replaceAll((name, state) -> contents.plugins().containsKey(name) ? state : state.missing());
        contents.plugins().forEach((name, file) -> update(name, state -> state.found(file)));
    }

    /** Removes the plugins without a file, but those that are still there. */
    void removeGone() {
        states.values().removeIf(state -> state.file() == null && !state.uninstallFailed());
    }

    /** Returns what is to be saved of each plugin, by symbolic name. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        states.forEach((name, state) -> state.line().ifPresent(line -> lines.put(name, line)));
        return lines;
    }
}
