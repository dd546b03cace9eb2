// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.index.format.PluginEntry;
import io.diuna.index.format.VersionEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class HostVersionsTest {

    private static final String ANIMATION = "io.diuna.api.animation";

    private final HostVersions host = new HostVersions(Map.of(ANIMATION, new Version(2, 2, 0)), 21);

    private static VersionEntry version(String version, String range, int java) {
        return new VersionEntry(
                Version.valueOf(version),
                new TreeMap<>(Map.of(ANIMATION, VersionRange.valueOf(range))),
                java,
                "x.jar",
                1,
                "0".repeat(64),
                null);
    }

    private static PluginEntry plugin(VersionEntry... versions) {
        return new PluginEntry("org.x", "X", "", "", "", "", Map.of(), List.of(), null, Arrays.asList(versions));
    }

    @Test
    void theNewestVersionThatRunsHereIsOffered() {
        PluginEntry plugin = plugin(
                version("4.0.0", "[3,4)", 17),
                version("3.1.0", "[2.2,3)", 25),
                version("3.0.0", "[2.2,3)", 21),
                version("2.0.0", "[2.1,3)", 17));
        assertThat(host.newest(plugin)).get().extracting(VersionEntry::version).hasToString("3.0.0");
        assertThat(host.newest(plugin(version("1.0.0", "[1,2)", 17)))).isEmpty();
    }

    @Test
    void whatDoesNotRunHereSaysWhy() {
        assertThat(host.reason(version("1.0.0", "[2.2,3)", 17))).isNull();
        assertThat(host.reason(version("1.0.0", "0", 17))).isNull();
        assertThat(host.reason(version("1.0.0", "[2.2,3)", 25)))
                .isEqualTo("It needs Java 25, this is Java 21; start Diuna with a newer Java");
        assertThat(host.reason(version("1.0.0", "[2.3,3)", 17)))
                .isEqualTo("It needs package io.diuna.api.animation in version 2.3.0 or later, below 3.0.0, this Diuna"
                        + " provides 2.2.0; install a newer Diuna");
        assertThat(host.reason(version("1.0.0", "[1,2)", 17))).endsWith("ask its author for a newer version");
        assertThat(new HostVersions(Map.of(), 21).reason(version("1.0.0", "[2,3)", 17)))
                .isEqualTo("It needs package io.diuna.api.animation, which this Diuna does not provide; install another"
                        + " Diuna");
    }
}
