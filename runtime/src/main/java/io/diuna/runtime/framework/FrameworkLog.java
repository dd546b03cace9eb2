// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.logging.Level;
import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logger of the framework. While the framework reads its bundle cache, before logging is available, an error means that the
 * cache is damaged. Later messages go to the log.
 */
final class FrameworkLog extends Logger {

    private static final java.util.logging.Logger LOG =
            java.util.logging.Logger.getLogger("org.apache.felix.framework");

    private volatile boolean reading = true;
    private volatile @Nullable String damage;

    /** Returns the first error while the cache was read, or null. */
    @Nullable
    String damage() {
        return damage;
    }

    /** Marks the cache as read: further messages go to the log. */
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
