// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.platform.file.FileKind;
import io.diuna.runtime.base.StateFile;
import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.Disk;
import io.diuna.store.file.GenerationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Record of the default configurations that were offered once, so that those that an operator has deleted do not come back with a
 * new bundle cache: after a restore on another machine or {@code diuna repair}. It lies beside the configurations, so who deletes
 * these to start over gets all defaults again. One PID a line.
 *
 * @param folder folder of the configurations
 */
record OfferedDefaults(Path folder) {

    /** Returns the defaults that were offered and are deleted. */
    Set<String> deleted(Collection<String> defaults) {
        Set<String> offered = read();
        return defaults.stream()
                .filter(pid -> offered.contains(pid) && !exists(pid))
                .collect(Collectors.toSet());
    }

    /** Records those that exist now, beside the earlier ones. */
    void record(Collection<String> defaults) throws IOException {
        Set<String> offered = read();
        Set<String> all = new TreeSet<>(offered);
        defaults.stream().filter(this::exists).forEach(all::add);
        if (!all.equals(offered)) {
            file().write(String.join("\n", all) + "\n");
        }
    }

    private Set<String> read() {
        return FileKind.exists(folder) ? file().read().lines().collect(Collectors.toSet()) : Set.of();
    }

    private boolean exists(String pid) {
        Path file = new ConfigurationPaths(folder).file(pid);
        return new GenerationFile("Configuration", file, new Disk(), unused -> {}).exists();
    }

    private StateFile file() {
        return new StateFile(folder.resolve("offered-defaults"));
    }
}
