// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.LifeCycle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Levels of loggers at run time, as a service with {@code diuna.operation=log-levels}: it takes the levels that loggers should
 * have, by name, and returns those of all loggers that have one of their own. A logger that is no longer named gets the level
 * of {@code logback.xml} back. {@code logback.xml} names it as a context listener. Any thread may call.
 */
public final class LoggerLevels extends ContextAwareBase
        implements LoggerContextListener, LifeCycle, UnaryOperator<Map<String, String>> {

    private final ContextServices services = new ContextServices();

    /** Levels of {@code logback.xml} of the loggers that have another one now; null for none of its own. */
    private final Map<String, @Nullable Level> before = new HashMap<>();

    private boolean started;

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a service has no type parameters
    public void start() {
        started = true;
        services.register(getContext(), (Class) UnaryOperator.class, this, Map.of("diuna.operation", "log-levels"));
    }

    @Override
    public synchronized Map<String, String> apply(Map<String, String> wanted) {
        LoggerContext logback = (LoggerContext) getContext();
        for (String name : new HashSet<>(before.keySet())) {
            if (!wanted.containsKey(name)) {
                logback.getLogger(name).setLevel(before.remove(name));
            }
        }
        wanted.forEach((name, level) -> {
            Logger logger = logback.getLogger(name);
            if (!before.containsKey(name)) {
                before.put(name, logger.getLevel());
            }
            logger.setLevel(Level.valueOf(level));
        });
        Map<String, String> levels = new TreeMap<>();
        for (Logger logger : logback.getLoggerList()) {
            Level level = logger.getLevel();
            if (level != null) {
                levels.put(logger.getName(), level.toString());
            }
        }
        return levels;
    }

    @Override
    public void stop() {
        started = false;
        synchronized (this) {
            before.clear(); // logback.xml holds again
        }
        services.unregister(getContext());
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    @Override
    public boolean isResetResistant() {
        return false;
    }

    @Override
    public void onStart(LoggerContext logback) {}

    @Override
    public void onReset(LoggerContext logback) {
        stop();
    }

    @Override
    public void onStop(LoggerContext logback) {
        stop();
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {}
}
