// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is {@code /dev/full}, behind a link. */
@EnabledOnOs(OS.LINUX)
class LogFileAppenderTest {

    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();
    private long now;
    private final LogFileAppender appender = new LogFileAppender(() -> now);
    private Path file;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("diuna.log");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        appender.setContext(context);
        appender.setFile(file.toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("old.%i").toString());
        rolling.start();
        appender.setRollingPolicy(rolling);
        SizeBasedTriggeringPolicy<ch.qos.logback.classic.spi.ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.start();
        appender.setTriggeringPolicy(size);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
    }

    @AfterEach
    void end() {
        appender.stop();
        context.stop();
    }

    private boolean isWritten(String message) {
        appender.doAppend(LogEvents.of(Level.WARN, LogFileAppenderTest.class, message));
        return !appender.isFailing();
    }

    @Test
    void aFullDiskIsToldForEachLineAndTriedAgain() throws IOException {
        assertThat(isWritten("one")).isFalse();
        assertThat(isWritten("two")).isFalse();
        now += Duration.ofSeconds(5).toNanos();
        assertThat(isWritten("three")).isFalse();
        Files.delete(file);
        assertThat(isWritten("four")).isFalse();
        now += Duration.ofSeconds(5).toNanos();
        assertThat(isWritten("five")).isTrue();
        assertThat(isWritten("six")).isTrue();
        assertThat(Files.readAllLines(file)).containsExactly("five", "six");
    }
}
