// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggerLevelsTest {

    private final LoggerContext logback = new LoggerContext();
    private final LoggerLevels levels = new LoggerLevels();

    @BeforeEach
    void configure() {
        logback.getLogger("ROOT").setLevel(Level.INFO);
        logback.getLogger("org.library").setLevel(Level.WARN);
        levels.setContext(logback);
        levels.start();
    }

    @Test
    void aLevelHoldsAsLongAsItIsWanted() {
        assertThat(levels.apply(Map.of("io.web", "DEBUG", "org.library", "OFF")))
                .isEqualTo(Map.of("ROOT", "INFO", "io.web", "DEBUG", "org.library", "OFF"));
        assertThat(logback.getLogger("io.web.Servlet").isDebugEnabled()).isTrue();
        assertThat(logback.getLogger("org.library").isErrorEnabled()).isFalse();
        assertThat(levels.apply(Map.of("io.web", "TRACE", "ROOT", "ERROR")))
                .isEqualTo(Map.of("ROOT", "ERROR", "io.web", "TRACE", "org.library", "WARN"));
        assertThat(levels.apply(Map.of())).isEqualTo(Map.of("ROOT", "INFO", "org.library", "WARN"));
        assertThat(logback.getLogger("io.web.Servlet").isDebugEnabled()).isFalse();
    }
}
