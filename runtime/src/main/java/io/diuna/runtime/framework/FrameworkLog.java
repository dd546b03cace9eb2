// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.logging.Level;
import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the framework itself has to say. While it reads its bundle cache, before there is a log, an error means that
 * the cache is damaged. Later it goes where everything is logged.
 */
final class FrameworkLog extends Logger {

    private static final java.util.logging.Logger LOG =
            java.util.logging.Logger.getLogger("org.apache.felix.framework");

    private volatile boolean reading = true;
    private volatile @Nullable String damage;

    /** The first error since the framework began to read its cache, or null. */
    @Nullable
    String damage() {
        return damage;
    }

    /** The cache is read: what comes now is for the log. */
    void readingDone() {
        reading = false;
    }

    @Override
    protected void doLogOut(int level, String message, @Nullable Throwable throwable) {
        if (!reading) {
            LOG.log(level(level), message, throwable);
        } else if (level == LOG_ERROR && damage == null) {
            damage = message;
        }
    }

    private static Level level(int level) {
        return switch (level) {
            case LOG_ERROR -> Level.SEVERE;
            case LOG_WARNING -> Level.WARNING;
            case LOG_INFO -> Level.INFO;
            default -> Level.FINE;
        };
    }
}
