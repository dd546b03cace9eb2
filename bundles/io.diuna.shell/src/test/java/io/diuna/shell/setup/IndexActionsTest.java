// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.index.IndexLocation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions of {@code plugin} that need the index; the others are in {@link PluginCommandTest}. */
class IndexActionsTest {

    private final FakeIndex index = new FakeIndex();
    private final PluginCommand plugin = new PluginCommand(null, index);

    @BeforeEach
    void publish() {
        index.put("org.fire", "1.2.0", null);
        index.put("org.rain", "1.2.0", "1.2.0");
        index.put("org.snake", "1.2.0", "1.1.0");
        index.put("org.star", null, null);
    }

    private String run(String line) {
        return plugin.run(List.of(line.split(" ")));
    }

    @Test
    void searchListsWhatIsOfferedAndInstalled() {
        assertThat(run("search")).isEqualTo("""
                PLUGIN     VERSION  INSTALLED      ABOUT
                org.fire   1.2.0                   Label of org.fire
                org.rain   1.2.0    1.2.0          Label of org.rain
                org.snake  1.2.0    1.1.0, update  Label of org.snake
                org.star   none                    It needs Java 25
                """);
        assertThat(run("search org.fire")).contains("org.fire").doesNotContain("org.rain");
        assertThat(run("search wat er")).isEqualTo("No plugin has 'wat er'\n");
        assertThat(index.calls).isEmpty();
        run("search fire refresh=true");
        assertThat(index.calls).containsExactly("refresh");
    }

    @Test
    void aLocationThatFailsIsToldBelowTheOthers() {
        index.locations.add(new IndexLocation("https://x.example/", 0, null, "It cannot be reached"));
        assertThat(run("search fire")).endsWith("\nIt cannot be reached\n");
        index.locations.remove(0);
        assertThatThrownBy(() -> run("search fire"))
                .isInstanceOf(DiunaException.class)
                .hasMessage("It cannot be reached");
        index.locations.clear();
        assertThatThrownBy(() -> run("search"))
                .hasMessage("There is no plugin index; set 'locations' of the configuration io.diuna.plugin.index");
    }

    @Test
    void installsTheOfferedVersionOrANamedOne() {
        assertThat(run("install org.fire")).contains("org.fire  1.2.0    ACTIVE");
        run("install org.fire@1.0.0");
        assertThat(index.calls).containsExactly("org.fire null", "org.fire 1.0.0");
        assertThatThrownBy(() -> run("install org.changed"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The file of org.changed is not the one of the index");
        assertThatThrownBy(() -> run("install org.broken"))
                .isInstanceOf(DiunaException.class)
                .hasMessage("org.broken 1.2.0 is installed, but does not run: Its start failed");
        assertThatThrownBy(() -> run("install org.fire now")).hasMessage("Unexpected word 'now'");
    }

    @Test
    void updatesOneOrAll() {
        assertThat(run("update org.rain")).isEqualTo("org.rain 1.2.0 is up to date\n");
        assertThatThrownBy(() -> run("update org.fire"))
                .hasMessage("Plugin 'org.fire' is not installed; use plugin install org.fire");
        assertThatThrownBy(() -> run("update org.none")).hasMessage("There is no plugin in the index 'org.none'");
        assertThat(run("update")).contains("org.snake").doesNotContain("org.rain");
        assertThat(run("update org.snake")).contains("org.snake");
        assertThat(index.calls).containsExactly("org.snake null", "org.snake null");
    }

    @Test
    void anUpdateThatFailsDoesNotKeepTheOthers() {
        index.put("org.changed", "1.2.0", "1.1.0");
        index.put("org.tree", "1.2.0", "1.1.0");
        assertThatThrownBy(() -> run("update"))
                .isInstanceOf(DiunaException.class)
                .hasMessage("2 of 3 plugins are updated. org.changed: The file of org.changed is not the one of the"
                        + " index");
        assertThat(index.calls).containsExactly("org.snake null", "org.changed null", "org.tree null");
    }

    @Test
    void wordsAreCompleted() {
        assertThat(plugin.candidates(List.of("install"))).containsExactly("org.fire", "org.rain", "org.snake");
        assertThat(plugin.candidates(List.of("update"))).containsExactly("org.snake");
    }

    @Test
    void withoutTheIndexItSaysSo() {
        PluginCommand alone = new PluginCommand(null, null);
        assertThatThrownBy(() -> alone.run(List.of("search")))
                .hasMessage("The plugin index does not run; start the bundle io.diuna.index");
        assertThat(alone.candidates(List.of("install"))).isEmpty();
    }
}
