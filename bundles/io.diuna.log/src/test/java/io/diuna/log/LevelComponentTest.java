// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelComponentTest {

    private final Map<String, String> set = new HashMap<>();

    /** Backend whose root logger has the level INFO. */
    private Map<String, String> setAll(Map<String, String> wanted) {
        set.clear();
        set.putAll(wanted);
        Map<String, String> all = new HashMap<>(Map.of("ROOT", "INFO"));
        all.putAll(wanted);
        return all;
    }

    @Test
    void levelsOfTheConfigurationHoldAndOthersAreSetOverThem() {
        LevelComponent levels = new LevelComponent(this::setAll, "io.diuna.web=debug", " io.diuna.log = WARN ", "");
        assertThat(set).isEqualTo(Map.of("io.diuna.web", "DEBUG", "io.diuna.log", "WARN"));
        levels.set("io.diuna.web", "trace");
        levels.set("root", "ERROR");
        assertThat(levels.levels()).isEqualTo(Map.of("ROOT", "ERROR", "io.diuna.web", "TRACE", "io.diuna.log", "WARN"));
        levels.set("io.diuna.web", null);
        levels.set("ROOT", null);
        assertThat(levels.levels()).isEqualTo(Map.of("ROOT", "INFO", "io.diuna.web", "DEBUG", "io.diuna.log", "WARN"));
        levels.reset();
        assertThat(set).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loud", "", "DEBUG2"})
    void anUnknownLevelIsRefusedWithTheValidOnes(String level) {
        LevelComponent levels = new LevelComponent(this::setAll, "io.diuna.web=DEBUG");
        assertThatThrownBy(() -> levels.set("io.diuna.web", level))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("levels: '" + level + "' must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE");
        assertThat(set).isEqualTo(Map.of("io.diuna.web", "DEBUG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "io..web", ".io", "<b>"})
    void whatIsNoLoggerIsRefused(String logger) {
        LevelComponent levels = new LevelComponent(this::setAll);
        assertThatThrownBy(() -> levels.set(logger, "DEBUG")).hasMessageContaining("must be the name of a class");
    }

    @Test
    void theConfigurationIsHeldToTheSameRules() {
        LevelValidation validation = new LevelValidation();
        Map<String, Object> good = Map.of("levels", new String[] {"io.diuna.web=DEBUG", "a.B$C=off"});
        assertThatCode(() -> validation.check("io.diuna.log", null, good)).doesNotThrowAnyException();
        assertThatCode(() -> validation.check("io.diuna.log", null, Map.of())).doesNotThrowAnyException();
        Map<String, Object> noLevel = Map.of("levels", new String[] {"io.diuna.web"});
        assertThatThrownBy(() -> validation.check("io.diuna.log", null, noLevel))
                .hasMessage("levels: 'io.diuna.web' must be a logger and its level, such as io.diuna.web=DEBUG");
        Map<String, Object> loud = Map.of("levels", "io.diuna.web=LOUD");
        assertThatThrownBy(() -> validation.check("io.diuna.log", null, loud)).hasMessageContaining("'LOUD'");
        assertThatCode(() -> validation.check("io.diuna.other", null, loud)).doesNotThrowAnyException();
    }
}
