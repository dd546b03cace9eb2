// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.install;

import io.diuna.index.format.PluginEntry;
import io.diuna.index.format.VersionEntry;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Versions of what plugins run on here.
 *
 * @param api versions of the packages of Diuna's API, by package
 * @param java feature version of Java, such as 17
 */
public record HostVersions(Map<String, Version> api, int java) {

    /** Copies the map. */
    public HostVersions {
        api = Map.copyOf(api);
    }

    /** Returns the newest version of a plugin that runs here. */
    public Optional<VersionEntry> newest(PluginEntry plugin) {
        return plugin.versions().stream()
                .filter(version -> reason(version) == null)
                .findFirst();
    }

    /** Returns why a version does not run here, as a sentence without a full stop; null if it does. */
    public @Nullable String reason(VersionEntry version) {
        if (version.java() > java) {
            return "It needs Java " + version.java() + ", this is Java " + java + "; start Diuna with a newer Java";
        }
        for (Map.Entry<String, VersionRange> wanted : version.api().entrySet()) {
            String name = wanted.getKey();
            Version here = api.get(name);
            if (here == null) {
                return "It needs package " + name + ", which this Diuna does not provide; install another Diuna";
            }
            VersionRange range = wanted.getValue();
            if (!range.includes(here)) {
                boolean isOlder = here.compareTo(range.getLeft()) < 0;
                return "It needs package " + name + " in version " + words(range) + ", this Diuna provides " + here
                        + (isOlder ? "; install a newer Diuna" : "; ask its author for a newer version");
            }
        }
        return null;
    }

    private static String words(VersionRange range) {
        Version right = range.getRight();
        if (right == null) {
            return range.getLeft() + " or later";
        }
        return range.getLeft() + " or later, below " + right;
    }
}
