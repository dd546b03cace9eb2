// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadOwnersTest {

    private static final Map<String, Set<String>> PLUGINS = Map.of(
            "org.snake.Snake", Set.of("org.snake"),
            "org.worm.Worm", Set.of("org.worm"),
            "com.shared.Pool", Set.of("org.snake", "org.worm"));

    private final ThreadOwners owners = new ThreadOwners(type -> PLUGINS.getOrDefault(type, Set.of()));

    @Test
    void theOutermostClassOwnsTheThread() {
        assertThat(owner("org.snake.Snake", "org.worm.Worm")).isEqualTo("org.snake");
    }

    @Test
    void aThreadOfTheTaskRegistryIsOfItsWork() {
        assertThat(owner("io.diuna.task.ScopedTask", "org.snake.Snake")).isEqualTo("org.snake");
    }

    @Test
    void aThreadOfDiunaThatCallsAPluginIsNotThePlugins() {
        assertThat(owner("io.diuna.task.ScopedTask", "io.diuna.scheduler.render.Lane", "org.snake.Snake"))
                .isEqualTo(ThreadOwners.PLATFORM);
    }

    @Test
    void aLibraryInTwoPluginsIsOfTheOneThatItCalls() {
        assertThat(owner("com.shared.Pool", "org.worm.Worm")).isEqualTo("org.worm");
        assertThat(owner("com.shared.Pool", "com.other.Thing", "org.worm.Worm")).isEqualTo("org.worm");
    }

    @Test
    void nobodyIsNamedWhereTheStackDoesNotSay() {
        assertThat(owner()).as("Java alone").isEqualTo("?");
        assertThat(owner("com.shared.Pool")).as("two candidates").isEqualTo("?");
    }

    private String owner(String... classes) {
        return owners.owner(new ThreadStack(1, "thread", List.of(classes))).orElse("?");
    }
}
