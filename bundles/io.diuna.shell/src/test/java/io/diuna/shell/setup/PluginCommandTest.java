// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCommandTest {

    private static final PluginStatus SNAKE = new PluginStatus(
            "org.snake",
            "1.2.0",
            PluginStatus.State.DEGRADED,
            "Not all of it",
            List.of("snake"),
            new TreeMap<>(Map.of("worm", "Threw")),
            "snake.jar",
            false,
            null);

    @TempDir
    Path folder;

    private final PluginAdmin admin = new PluginAdmin() {
        @Override
        public List<PluginStatus> plugins() {
            return List.of(SNAKE);
        }

        @Override
        public PluginStatus install(InputStream jar, boolean downgrade) {
            try {
                if (!downgrade && new String(jar.readAllBytes(), StandardCharsets.UTF_8).equals("old")) {
                    throw new DowngradeException("org.snake", "1.2.0", "1.1.0");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return SNAKE;
        }

        @Override
        public boolean remove(String symbolicName) {
            return symbolicName.equals("org.snake");
        }

        @Override
        public boolean release(String symbolicName) {
            return symbolicName.equals("org.snake");
        }

        @Override
        public boolean release(String symbolicName, String animation) {
            return animation.equals("worm");
        }
    };

    private final PluginCommand plugin = new PluginCommand(admin, null);

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("snake.jar"), content);
    }

    @Test
    void listsPluginsWithTheirDisabledAnimations() {
        assertThat(new PluginsCommand(admin).run(List.of())).isEqualTo("""
                PLUGIN     VERSION  STATE     ANIMATIONS  FILE       REASON
                org.snake  1.2.0    DEGRADED  snake       snake.jar  Not all of it
                                    disabled  worm                   Threw
                """);
    }

    @Test
    void installsAFileAndTellsTheVerdict() throws IOException {
        assertThat(plugin.run(List.of("install", file("new").toString()))).contains("org.snake  1.2.0    DEGRADED");
    }

    @Test
    void anOlderVersionIsRefusedUnlessItIsMeant() throws IOException {
        String old = file("old").toString();
        assertThatThrownBy(() -> plugin.run(List.of("install", old)))
                .isInstanceOf(DiunaException.class)
                .hasMessageEndingWith("remove the installed one first, or add downgrade=true");
        assertThat(plugin.run(List.of("install", old, "downgrade=true"))).contains("org.snake");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatThrownBy(() -> plugin.run(List.of("install", folder.toString())))
                .hasMessage("There is no file " + folder);
        assertThatThrownBy(() -> plugin.run(List.of("install"))).hasMessage("'NAME' is missing");
        assertThatThrownBy(() -> plugin.run(List.of("install", folder + "/x", "force=true")))
                .hasMessageStartingWith("Unknown key 'force'");
    }

    @Test
    void removesAndLifts() {
        assertThat(plugin.run(List.of("remove", "org.snake"))).isEqualTo("Removed plugin 'org.snake'\n");
        assertThat(plugin.run(List.of("lift", "org.snake"))).isEqualTo("Re-enabled plugin 'org.snake'\n");
        assertThat(plugin.run(List.of("lift", "org.snake", "animation=worm")))
                .isEqualTo("Re-enabled animation 'worm'\n");
        assertThatThrownBy(() -> plugin.run(List.of("remove", "org.x"))).hasMessage("There is no plugin 'org.x'");
        assertThatThrownBy(() -> plugin.run(List.of("lift", "org.snake", "animation=x")))
                .hasMessage("There is no disabled animation of plugin 'org.snake' 'x'");
    }
}
