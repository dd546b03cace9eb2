// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;

/** The plugin folder of the running show, as somebody with a file manager sees it. */
record PluginDrop(Path path, PluginAdmin admin) {

    static PluginDrop of(BundleContext context, PluginAdmin admin) {
        return new PluginDrop(Path.of(context.getProperty("diuna.data")).resolve("plugins"), admin);
    }

    /** The march under a name of its own, so that one test does not see another's. */
    static TestPlugin march(String name, int version) {
        return TestPlugin.named("march")
                .symbolicName("io.diuna.test." + name)
                .version("1.0." + version)
                .replacing("id = \"march\"", "id = \"" + name + "\"")
                .replacing("VERSION = 1;", "VERSION = " + version + ";");
    }

    void put(String file, Path jar) {
        try {
            Files.copy(jar, path.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void takeOut(String file) {
        try {
            Files.deleteIfExists(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the file's plugin is in a state, and gives its report. */
    PluginStatus await(String file, PluginStatus.State state) {
        AtomicReference<PluginStatus> found = new AtomicReference<>();
        boolean isSo = Eventually.happens(() -> {
            report(file).ifPresent(found::set);
            return found.get() != null && found.get().state() == state;
        });
        assertTrue(isSo, () -> file + " is not " + state + " but " + found + "; all: " + admin.plugins());
        return found.get();
    }

    Optional<PluginStatus> report(String file) {
        return admin.plugins().stream()
                .filter(plugin -> file.equals(plugin.file()))
                .findFirst();
    }
}
