// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Duration QUICK = Duration.ofMillis(500);
    private static final Duration CALM = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private final AtomicLong now = new AtomicLong();
    private final Semaphore changes = new Semaphore(0);
    private Thread thread = new Thread(() -> {});

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChangeMakesScansQuickUntilFilesHaveSettled() throws IOException, InterruptedException {
        Path file = Files.writeString(data.resolve("a.jar"), "1");
        FolderWatch watch = start(data);
        awaitChange(); // it watches
        assertThat(watch.pause(QUICK, CALM)).isEqualTo(QUICK);
        settle();
        assertThat(watch.pause(QUICK, CALM)).isEqualTo(CALM);

        Files.writeString(data.resolve("b.jar"), "1");
        awaitQuick(watch);
        settle();
        Files.writeString(file, "2");
        awaitQuick(watch);
        settle();
        Files.delete(file);
        awaitQuick(watch);
    }

    @Test
    void scansAreQuickWhereNothingIsReported() throws IOException, InterruptedException {
        FolderWatch watch = start(data.resolve("missing"));
        settle();
        assertThat(watch.pause(QUICK, CALM)).isEqualTo(QUICK);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void scansAreQuickOnceTheFolderIsGone() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(data.resolve("folder"));
        FolderWatch watch = start(folder);
        awaitChange();
        Files.delete(folder);
        do {
            awaitChange();
            settle();
        } while (!watch.pause(QUICK, CALM).equals(QUICK));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWhenItIsClosed() throws IOException, InterruptedException {
        FolderWatch watch = start(data);
        awaitChange();
        watch.close();
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aScanThatFoundUnsettledFilesIsFollowedByAQuickOne() throws IOException, InterruptedException {
        FolderWatch watch = start(data);
        awaitChange();
        settle();
        watch.unsettled();
        assertThat(watch.pause(QUICK, CALM)).isEqualTo(QUICK);
        settle();
        assertThat(watch.pause(QUICK, CALM)).isEqualTo(CALM);
    }

    private FolderWatch start(Path folder) throws IOException {
        FolderWatch watch = new FolderWatch(folder, now::get, changes::release);
        thread = new Thread(watch, "folder-watch-under-test");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void awaitChange() throws InterruptedException {
        assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitQuick(FolderWatch watch) throws InterruptedException {
        while (!watch.pause(QUICK, CALM).equals(QUICK)) {
            awaitChange();
        }
    }

    /** Lets the time pass in which files settle. */
    private void settle() {
        now.addAndGet(FolderWatch.SETTLING.toNanos());
    }
}
