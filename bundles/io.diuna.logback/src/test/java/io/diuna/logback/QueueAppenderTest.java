// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueAppenderTest {

    private final LoggerContext context = new LoggerContext();
    private final Terminal terminal = new Terminal();
    private final QueueAppender queue = new QueueAppender();

    /** Appender that can be made to hang or to fail. */
    private static final class Terminal extends AppenderBase<ILoggingEvent> implements LossyAppender {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CountDownLatch taken = new CountDownLatch(1);
        private volatile CountDownLatch free = new CountDownLatch(0);
        private volatile boolean failing;
        private volatile Thread writer;

        @Override
        protected void append(ILoggingEvent event) {
            writer = Thread.currentThread();
            taken.countDown();
            while (free.getCount() > 0) {
                Thread.onSpinWait();
            }
            if (!failing) {
                lines.add(event.getFormattedMessage());
            }
        }

        @Override
        public boolean isFailing() {
            return failing;
        }
    }

    private void start(int size) {
        terminal.setContext(context);
        terminal.start();
        queue.setName("terminal");
        queue.setContext(context);
        queue.setQueueSize(size);
        queue.addAppender(terminal);
        queue.start();
    }

    private void log(String message) {
        queue.doAppend(LogEvents.of(Level.WARN, QueueAppenderTest.class, message));
    }

    @AfterEach
    void end() {
        terminal.free.countDown();
        queue.stop();
        context.stop();
    }

    @Test
    void nobodyWaitsForATerminalThatHangsAndWhatDoesNotFitIsCountedInOneLine() throws InterruptedException {
        terminal.free = new CountDownLatch(1);
        start(10);
        log("first");
        assertThat(terminal.taken.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 1_000; i++) {
            log("line " + i);
        }
        assertThat(queue.lost()).isEqualTo(990);
        assertThat(queue.unreported()).isEqualTo(990);
        terminal.free.countDown();
        queue.stop();
        assertThat(queue.unreported()).isZero();
        assertThat(terminal.lines).hasSize(12).startsWith("first").endsWith("line 9");
        assertThat(terminal.lines)
                .filteredOn(line -> line.startsWith("990 log records were lost: the terminal did not take them"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsCountedAndReportedOnceItCan() {
        terminal.failing = true;
        start(100);
        log("one");
        log("two");
        while (queue.lost() < 2) {
            Thread.onSpinWait();
        }
        terminal.failing = false;
        log("three");
        queue.stop();
        assertThat(queue.lost()).isEqualTo(2);
        assertThat(queue.unreported()).isZero();
        assertThat(terminal.lines).hasSize(2).startsWith("three");
        assertThat(terminal.lines.get(1)).startsWith("2 log records were lost");
    }

    @Test
    void interruptsByAPluginEndNothing() throws InterruptedException {
        start(100);
        log("one");
        assertThat(terminal.taken.await(30, TimeUnit.SECONDS)).isTrue();
        terminal.writer.interrupt();
        log("two");
        queue.stop();
        assertThat(terminal.lines).containsExactly("one", "two");
    }

    @Test
    void theEndHasALimit() throws InterruptedException {
        terminal.free = new CountDownLatch(1);
        start(10);
        log("first");
        assertThat(terminal.taken.await(30, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        assertThat(terminal.isStarted()).as("left as it is").isTrue();
    }
}
