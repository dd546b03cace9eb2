// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import io.diuna.itests.framework.plugin.TestPlugin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Jars of plugins, each built once. For one thread. */
public final class PluginJars {

    private final Map<String, Path> jars = new HashMap<>();

    /** Returns a plugin that behaves: {@code io.diuna.test.<name>} with an animation of that id. */
    public Path good(String name, int version) {
        return chaos(name, "1.0." + version, "nothing");
    }

    /** Returns a plugin that commits a misdeed in its zone. */
    public Path chaos(String deed) {
        return chaos("chaos", "1.0.0", deed);
    }

    /**
     * Returns such a plugin under another name, {@code io.diuna.test.<name>}, which is also the animation's id. It begins
     * when there is a file {@code go} in the data folder.
     */
    public Path rogue(String name, String deed) {
        return jars.computeIfAbsent(
                name,
                key -> plugin(name, "1.0.0", deed)
                        .replacing("ON_FILE = false", "ON_FILE = true")
                        .jar());
    }

    private Path chaos(String name, String version, String deed) {
        return jars.computeIfAbsent(
                name + " " + version + " " + deed,
                key -> plugin(name, version, deed).jar());
    }

    private static TestPlugin plugin(String name, String version, String deed) {
        return TestPlugin.named("chaos")
                .symbolicName("io.diuna.test." + name)
                .version(version)
                .replacing("id = \"chaos\"", "id = \"" + name + "\"")
                .replacing("package io.diuna.test.chaos", "package io.diuna.test." + name.replace('-', '_'))
                .replacing("DEED = \"nothing\"", "DEED = \"" + deed + "\"");
    }
}
