// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.Instant;
import java.util.Map;

/** Events that the appenders make themselves. */
final class LogEvents {

    private LogEvents() {}

    /** Returns an event of the calling thread, of now. */
    static ILoggingEvent of(Level level, Class<?> source, String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(level);
        event.setLoggerName(source.getName());
        event.setMessage(message);
        event.setThreadName(Thread.currentThread().getName());
        event.setInstant(Instant.now());
        event.setMDCPropertyMap(Map.of());
        return event;
    }

    /** Returns a copy with another message. */
    static ILoggingEvent withMessage(ILoggingEvent event, String message) {
        LoggingEvent copy = new LoggingEvent();
        copy.setLevel(event.getLevel());
        copy.setLoggerName(event.getLoggerName());
        copy.setMessage(message);
        copy.setThreadName(event.getThreadName());
        copy.setInstant(event.getInstant());
        copy.setMDCPropertyMap(event.getMDCPropertyMap());
        if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
            copy.setThrowableProxy(proxy);
        }
        return copy;
    }
}
