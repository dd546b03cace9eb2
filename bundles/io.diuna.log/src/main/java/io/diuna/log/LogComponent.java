// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import java.util.Locale;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Component;

/** Appender of Pax Logging that keeps the newest records; {@code logback.xml} names it. */
@Component(
        service = {LogComponent.class, PaxAppender.class},
        property = "org.ops4j.pax.logging.appender.name=diuna",
        immediate = true)
public final class LogComponent implements PaxAppender {

    private final LogRecords records = new LogRecords();

    @Override
    public void doAppend(PaxLoggingEvent event) {
        records.add(
                event.getTimeStamp(),
                level(event),
                String.valueOf(event.getLoggerName()),
                String.valueOf(event.getThreadName()),
                String.valueOf(event.getRenderedMessage()),
                event.getProperties(),
                event.getThrowableStrRep());
    }

    private static String level(PaxLoggingEvent event) {
        String name = event.getLevel().toLevel().name().toUpperCase(Locale.ROOT);
        return LogFilter.LEVELS.contains(name) ? name : "INFO";
    }

    LogRecords records() {
        return records;
    }
}
