// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.api.task.TaskStatus;
import io.diuna.task.ThreadRegistry;
import io.diuna.web.FakeServices;
import io.diuna.web.http.FailureLog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FramePumpThreadTest {

    private final FakeServices.FakeFrameMonitor monitor = new FakeServices.FakeFrameMonitor();
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final FailureLog failures = new FailureLog(() -> 0);

    private static final class Watcher implements Viewer {

        private final CountDownLatch told = new CountDownLatch(1);
        private volatile String thread = "";
        private volatile boolean ended;

        @Override
        public void layout(byte[] event) {
            thread = Thread.currentThread().getName();
            told.countDown();
        }

        @Override
        public void frame(byte[] event) {}

        @Override
        public void keepAlive(byte[] comment) {}

        @Override
        public long taken() {
            return System.nanoTime();
        }

        @Override
        public void end() {
            ended = true;
        }

        boolean wasTold() throws InterruptedException {
            return told.await(30, TimeUnit.SECONDS);
        }
    }

    private static boolean running() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("diuna-web-frames"));
    }

    /** Runs after each test as well, so that the next one does not see the old thread end. */
    @AfterEach
    void awaitNoThread() throws InterruptedException {
        for (int i = 0; i < 3000 && running(); i++) {
            Thread.sleep(10);
        }
        assertThat(running()).isFalse();
    }

    @Test
    void runsWhileThereAreViewers() throws InterruptedException {
        try (FramePumpThread pump = new FramePumpThread(() -> monitor, failures)) {
            pump.runIn(tasks.open("test"));
            assertThat(running()).isFalse();
            for (int turn = 0; turn < 3; turn++) {
                Watcher watcher = new Watcher();
                assertThat(pump.join(watcher, 60, PictureForm.EVENTS)).isTrue();
                assertThat(watcher.wasTold()).isTrue();
                assertThat(watcher.thread).isEqualTo("diuna-web-frames");
                pump.leave(watcher);
                awaitNoThread();
            }
        }
    }

    @Test
    void survivesExceptionsOfTheMonitor() throws InterruptedException {
        AtomicBoolean failed = new AtomicBoolean();
        FramePumpThread pump = new FramePumpThread(
                () -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("gone");
                    }
                    return monitor;
                },
                failures);
        pump.runIn(tasks.open("test"));
        Watcher watcher = new Watcher();
        pump.join(watcher, 60, PictureForm.EVENTS);
        assertThat(watcher.wasTold()).isTrue();
        assertThat(failures.logged()).isEqualTo(1);
        pump.close();
        assertThat(watcher.ended).isTrue();
        awaitNoThread();
    }

    @Test
    void streamsSurviveANewTaskScope() throws InterruptedException {
        try (FramePumpThread pump = new FramePumpThread(() -> monitor, failures)) {
            Watcher watcher = new Watcher();
            assertThat(pump.join(watcher, 60, PictureForm.EVENTS)).isTrue();
            assertThat(running()).as("without tasks there is no thread").isFalse();
            pump.runIn(tasks.open("first"));
            assertThat(watcher.wasTold()).isTrue();
            pump.runIn(null);
            awaitNoThread();
            assertThat(watcher.ended).isFalse();
            Watcher second = new Watcher();
            pump.join(second, 60, PictureForm.EVENTS);
            pump.runIn(tasks.open("second"));
            assertThat(second.wasTold()).isTrue();
            assertThat(watcher.ended).isFalse();
        }
        awaitNoThread();
        assertThat(tasks.tasks())
                .extracting(TaskStatus::owner, TaskStatus::state)
                .containsExactly(
                        tuple("second", TaskStatus.State.CANCELLED), tuple("first", TaskStatus.State.CANCELLED));
    }

    @Test
    void x3EndsWhenItsScopeIsClosed() throws InterruptedException {
        FramePumpThread pump = new FramePumpThread(() -> monitor, failures);
        pump.runIn(tasks.open("test"));
        Watcher watcher = new Watcher();
        pump.join(watcher, 60, PictureForm.EVENTS);
        assertThat(watcher.wasTold()).isTrue();
        tasks.close();
        awaitNoThread();
        pump.close();
    }

    @Test
    void limitsTheNumberOfViewers() {
        FramePumpThread pump = new FramePumpThread(() -> monitor, failures);
        pump.runIn(tasks.open("test"));
        for (int i = 0; i < FramePumpThread.MAX_VIEWERS; i++) {
            assertThat(pump.full()).isFalse();
            assertThat(pump.join(new Watcher(), 60, PictureForm.EVENTS)).isTrue();
        }
        assertThat(pump.full()).isTrue();
        assertThat(pump.join(new Watcher(), 60, PictureForm.EVENTS)).isFalse();
        pump.close();
        assertThat(pump.join(new Watcher(), 60, PictureForm.EVENTS)).isFalse();
    }
}
