// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.platform.log.LogLine;
import io.diuna.platform.log.LogMonitor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Component;

/** Appender of Pax Logging that keeps the newest records; {@code logback.xml} names it. */
@Component(
        service = {LogComponent.class, LogMonitor.class, PaxAppender.class},
        property = "org.ops4j.pax.logging.appender.name=diuna",
        immediate = true)
public final class LogComponent implements PaxAppender, LogMonitor {

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

    @Override
    public List<LogLine> newest(String least, int most) {
        return records.newest(new LogFilter(least, 0, "", "", Map.of()), most).stream()
                .map(one -> new LogLine(Instant.ofEpochMilli(one.millis()), one.level(), one.logger(), one.message()))
                .toList();
    }

    LogRecords records() {
        return records;
    }
}
