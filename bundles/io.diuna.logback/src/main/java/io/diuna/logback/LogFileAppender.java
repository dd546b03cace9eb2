// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.recovery.RecoveryListener;
import ch.qos.logback.core.recovery.ResilientFileOutputStream;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Appender of a rolling file that says when a write has failed, as on a full disk. Then it opens the file again every 5 s, when
 * something is to be written; Logback itself would wait for up to 5 minutes. For one thread.
 */
public final class LogFileAppender extends RollingFileAppender<ILoggingEvent>
        implements LossyAppender, RecoveryListener {

    private static final long RETRY_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier clock;
    private boolean failing;
    private long openedAt;

    /** Creates the appender; Logback calls. */
    public LogFileAppender() {
        this(System::nanoTime);
    }

    LogFileAppender(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void openFile(String name) throws IOException {
        openedAt = clock.getAsLong();
        super.openFile(name);
        failing = false;
        if (getOutputStream() instanceof ResilientFileOutputStream stream) {
            stream.addRecoveryListener(this);
        }
    }

    @Override
    protected void subAppend(ILoggingEvent event) {
        if (failing && clock.getAsLong() - openedAt >= RETRY_NANOS) {
            reopen();
        }
        super.subAppend(event);
    }

    private void reopen() {
        try {
            openFile(getFile());
        } catch (IOException e) {
            failing = true; // the old stream stays
        }
    }

    @Override
    public boolean isFailing() {
        return failing;
    }

    /** Called by the stream when a write or a flush has failed. */
    @Override
    public void newFailure(IOException failure) {
        failing = true;
    }

    /** Called by the stream when bytes went into its buffer, which says nothing about the disk: the file is opened again instead. */
    @Override
    public void recoveryOccured() {
        // see above
    }
}
