// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.state.StateException;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State after a power cut, with a full disk, and with concurrent saves. */
class CrashTest {

    private static final byte[] OLD = "the old one".getBytes(UTF_8);
    private static final byte[] NEW = "the new one, which is longer".getBytes(UTF_8);
    private static final int STEPS = 5;

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTheOldOrTheNewDocumentAfterACrashAtAnyStep(boolean twoGenerations) throws IOException {
        for (int step = 0; step <= STEPS; step++) {
            Path state = data.resolve("state-" + step);
            StateFolder before = new StateFolder(state, new Disk(), unexpected -> {});
            if (twoGenerations) {
                before.save("looks", "the oldest".getBytes(UTF_8));
            }
            before.save("looks", OLD);
            StateFolder crashing = new StateFolder(state, new FailingDisk(step), unexpected -> {});
            if (step < STEPS) {
                assertThatThrownBy(() -> crashing.save("looks", NEW)).isInstanceOf(StateException.class);
            } else {
                crashing.save("looks", NEW);
            }
            List<String> warnings = new ArrayList<>();
            StateFolder after = new StateFolder(state, new Disk(), warnings::add);
            // The last step only makes the rename durable.
            assertThat(after.load("looks")).as("failure in step %d", step).hasValue(step < STEPS - 1 ? OLD : NEW);
            assertThat(warnings).isEmpty();
            after.save("looks", NEW);
            assertThat(after.load("looks")).hasValue(NEW);
            assertThat(state.resolve("looks.tmp")).doesNotExist();
        }
    }

    @Test
    void forcesTheContentBeforeTheRenameAndTheRenameBeforeReturning() {
        FailingDisk disk = new FailingDisk(Integer.MAX_VALUE);
        StateFolder store = new StateFolder(data, disk, unexpected -> {});
        store.save("looks", OLD);
        disk.steps().clear();
        store.save("looks", NEW);
        assertThat(disk.steps())
                .containsExactly("folder", "write looks.tmp", "looks -> looks.1", "looks.tmp -> looks", "sync");
    }

    @Test
    void concurrentSavesLoseNothing() throws InterruptedException, ExecutionException, TimeoutException {
        StateFolder store = new StateFolder(data, new Disk(), unexpected -> {});
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> savers = new ArrayList<>();
            for (int saver = 0; saver < 4; saver++) {
                byte[] document = new byte[1000 + saver];
                Arrays.fill(document, (byte) saver);
                Callable<Void> work = () -> {
                    for (int i = 0; i < 25; i++) {
                        store.save("shared", document);
                        store.save("own-" + document.length, document);
                        byte[] read = store.load("shared").orElseThrow();
                        assertThat(read).hasSize(1000 + read[0]).containsOnly(read[0]);
                        assertThat(store.load("own-" + document.length)).hasValue(document);
                    }
                    return null;
                };
                savers.add(threads.submit(work));
            }
            for (Future<Void> saver : savers) {
                saver.get(5, TimeUnit.MINUTES); // a disk may be slow for 400 forced writes
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
