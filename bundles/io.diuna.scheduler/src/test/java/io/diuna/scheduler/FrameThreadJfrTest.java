// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.jfr.FrameThreadCheck;
import io.diuna.scheduler.jfr.JfrRecording;
import io.diuna.task.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * JFR recording of the engine under load: the frame thread waits for nothing and runs only code of the core. Lasts 10 s,
 * or {@code -Ddiuna.jfr.seconds=N}.
 */
class FrameThreadJfrTest {

    private static final long SECONDS = Long.getLong("diuna.jfr.seconds", 10);

    @TempDir
    Path folder;

    /** Promises P1, X2 and D5. */
    @Test
    void theFrameThreadRunsOnlyTheCoreAndWaitsForNothing(TestReporter reporter) throws IOException {
        try (BusyEngine show = new BusyEngine();
                JfrRecording flight = FrameThreadCheck.prepare(new JfrRecording(folder))) {
            show.start();
            // Skips the start of the frame thread, which makes system calls and loads classes.
            Await.until("all has happened that does", show::isUnderWay);
            long before = show.frames();
            flight.start();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            Await.until("it was caught at work, and at rest", () -> wasSeen(flight.soFar()));
            List<RecordedEvent> events = flight.stop();

            reporter.publishEntry(
                    "diuna-frame",
                    show.frames() - before + " frames, " + FrameThreadCheck.samples(events) + " samples, "
                            + FrameThreadCheck.parks(events) + " parks, " + events.size() + " events of all threads; "
                            + show);
            assertThat(show.failures()).isEmpty();
            assertThat(FrameThreadCheck.findings(events)).isEmpty();
        }
    }

    /** Checks that the recording contains samples of the frame thread. */
    private static boolean wasSeen(List<RecordedEvent> events) {
        return FrameThreadCheck.samples(events) > 0 && FrameThreadCheck.parks(events) > 0;
    }
}
