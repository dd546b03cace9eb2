// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.platform.log.LogLevels;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Levels of loggers: those of the configuration, and over them those that are set until the next start. Any thread may call. */
@Component(configurationPid = LevelComponent.PID, immediate = true)
@Designate(ocd = LevelComponent.Config.class)
public final class LevelComponent implements LogLevels {

    static final String PID = "io.diuna.log";

    private final UnaryOperator<Map<String, String>> backend;

    /** Levels of loggers that have another one than {@code logback.xml} gives them. */
    private final Map<String, String> levels;

    private final Map<String, String> configured;

    @ObjectClassDefinition(name = "Diuna log", description = "Levels of loggers")
    @interface Config {

        @AttributeDefinition(
                name = "Levels",
                description =
                        "Loggers with another level than conf/logback.xml gives them, such as io.diuna.web=DEBUG; ROOT"
                                + " is above all. Levels: OFF, ERROR, WARN, INFO, DEBUG, TRACE",
                required = false)
        String[] levels() default {};
    }

    @Activate
    public LevelComponent(
            @Reference(target = "(diuna.operation=log-levels)") UnaryOperator<Map<String, String>> backend,
            Config config) {
        this(backend, config.levels());
    }

    LevelComponent(UnaryOperator<Map<String, String>> backend, String... entries) {
        this.backend = backend;
        configured = LevelRules.parse(entries);
        levels = new TreeMap<>(configured);
        apply(levels);
    }

    @Override
    public synchronized SortedMap<String, String> levels() {
        return new TreeMap<>(apply(levels));
    }

    @Override
    public synchronized void set(String logger, @Nullable String level) {
        String name = LevelRules.logger(logger);
        String wanted = level == null ? configured.get(name) : LevelRules.level(level);
        if (wanted == null) {
            levels.remove(name);
        } else {
            levels.put(name, wanted);
        }
        apply(levels);
    }

    @Deactivate
    void reset() {
        apply(Map.of());
    }

    /** Has these levels hold, and returns those of all loggers that have one of their own. */
    private Map<String, String> apply(Map<String, String> wanted) {
        return backend.apply(wanted);
    }
}
