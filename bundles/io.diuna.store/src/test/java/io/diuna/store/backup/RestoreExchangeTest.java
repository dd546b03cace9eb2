// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.DiunaException;
import io.diuna.store.backup.KilledDisk.Fault;
import io.diuna.store.backup.KilledDisk.Kill;
import io.diuna.store.backup.RestoreExchange.Outcome;
import io.diuna.store.file.Disk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of {@link RestoreExchange}: whatever happens, the next start has the old or the new show as a whole. */
class RestoreExchangeTest {

    @TempDir
    Path folder;

    private Path origin;
    private byte[] backup;
    private Map<String, String> oldShow;
    private Map<String, String> newShow;
    private int runs;

    /** Operation that is killed or fails. */
    @FunctionalInterface
    private interface Step {
        void run(Path data, Disk disk) throws IOException;
    }

    @BeforeEach
    void createShows() throws IOException {
        origin = DataFixture.create(folder.resolve("origin"), "old");
        DataFixture.put(origin, "state/boots", "0\n");
        DataFixture.put(origin, "before-restore/state/looks", "older");
        Path source = DataFixture.create(folder.resolve("source"), "new");
        backup = DataFixture.backup(source);
        oldShow = DataFixture.show(origin);
        newShow = DataFixture.show(source);
    }

    @Test
    void survivesAKillAtEachStepOfTheExchange() throws IOException {
        Path ready = ready();
        for (int steps = 0, reached = 1; reached == 1; steps++) {
            Path data = copy(ready);
            KilledDisk disk = new KilledDisk(steps, Fault.KILL);
            killed(data, disk, (path, killing) -> new RestoreExchange(path, killing).run());
            reached = disk.isReached() ? 1 : 0;
            DataFixture.exchange(data);
            assertRestored(data);
        }
    }

    @Test
    void survivesASecondKillAtEachStepOfTheRepair() throws IOException {
        Path ready = ready();
        for (int first = 0, reached = 1; reached == 1; first++) {
            boolean again = true;
            for (int second = 0; again; second += 7 + first % 5) { // some of all pairs
                Path data = copy(ready);
                KilledDisk disk = new KilledDisk(first, Fault.KILL);
                killed(data, disk, (path, killing) -> new RestoreExchange(path, killing).run());
                reached = disk.isReached() ? 1 : 0;
                KilledDisk repair = new KilledDisk(second, Fault.KILL);
                killed(data, repair, (path, killing) -> new RestoreExchange(path, killing).run());
                again = repair.isReached();
                DataFixture.exchange(data);
                assertRestored(data);
            }
        }
    }

    @Test
    void survivesAKillAtEachStepOfTheStage() throws IOException {
        Path ready = ready(); // an earlier backup is ready, and must not be mixed with this one
        for (Path start : new Path[] {origin, ready}) {
            for (int steps = 0, reached = 1; reached == 1; steps++) {
                Path data = copy(start);
                KilledDisk disk = new KilledDisk(steps, Fault.KILL);
                killed(
                        data,
                        disk,
                        (path, killing) -> new RestoreStage(path, killing).stage(new ByteArrayInputStream(backup)));
                reached = disk.isReached() ? 1 : 0;
                assertThat(DataFixture.show(data)).isEqualTo(oldShow);
                Outcome outcome = DataFixture.exchange(data).outcome();
                assertThat(DataFixture.show(data)).isEqualTo(outcome == Outcome.RESTORED ? newShow : oldShow);
                assertThat(data.resolve("restore")).doesNotExist();
                clean(data);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "FAIL_ONCE"})
    void isUndoneOrCompletedWhenTheDiskFailsAtAnyStep(Fault fault) throws IOException {
        Path ready = ready();
        for (int steps = 0, reached = 1; reached == 1; steps++) {
            Path data = copy(ready);
            KilledDisk disk = new KilledDisk(steps, fault);
            try {
                RestoreExchange.Result result = new RestoreExchange(data, disk).run();
                assertThat(DataFixture.show(data))
                        .as("step %d: %s", steps, result)
                        .isEqualTo(result.outcome() == Outcome.RESTORED ? newShow : oldShow);
            } catch (IOException e) {
                assertThat(new RestoreExchange(data, disk).isInterrupted()).isTrue(); // and so the launcher refuses it
                assertThat(DataFixture.exchange(data).outcome()).isEqualTo(Outcome.RESTORED);
                assertThat(DataFixture.show(data)).isEqualTo(newShow);
            }
            reached = disk.isReached() ? 1 : 0;
            clean(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "FAIL_ONCE"})
    void aFailingDiskStagesAllOrNothing(Fault fault) throws IOException {
        for (int steps = 0, reached = 1; reached == 1; steps++) {
            Path data = copy(origin);
            KilledDisk disk = new KilledDisk(steps, fault);
            boolean staged = true;
            try {
                new RestoreStage(data, disk).stage(new ByteArrayInputStream(backup));
            } catch (DiunaException e) {
                staged = Files.exists(data.resolve("restore-ready")); // complete, only not yet forced to the disk
            }
            reached = disk.isReached() ? 1 : 0;
            assertThat(DataFixture.exchange(data).outcome()).isEqualTo(staged ? Outcome.RESTORED : Outcome.NOTHING);
            assertThat(DataFixture.show(data)).isEqualTo(staged ? newShow : oldShow);
            clean(data);
        }
    }

    @Test
    void aPasswordThatWasSetInBetweenDoesNotStopTheRepair() throws IOException {
        Path data = ready();
        killed(data, new KilledDisk(5, Fault.KILL), (path, killing) -> new RestoreExchange(path, killing).run());
        assertThat(data.resolve("config/administrator")).doesNotExist();
        DataFixture.put(data, "config/administrator", "in between");
        assertThat(DataFixture.exchange(data).outcome()).isEqualTo(Outcome.RESTORED);
        assertRestored(data);
    }

    @Test
    void aManifestThatCannotBeReadBeginsNothing() throws IOException {
        Path data = ready();
        DataFixture.put(data, "restore-ready/" + BackupManifest.NAME, "{");
        assertThat(DataFixture.exchange(data).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(DataFixture.show(data)).isEqualTo(oldShow);
    }

    private Path ready() throws IOException {
        Path data = copy(origin);
        DataFixture.stage(data, backup);
        return data;
    }

    private Path copy(Path from) throws IOException {
        return DataFixture.copy(from, folder.resolve("data-" + runs++));
    }

    private static void killed(Path data, KilledDisk disk, Step step) throws IOException {
        try {
            step.run(data, disk);
            assertThat(disk.isReached()).isFalse();
        } catch (Kill e) {
            assertThat(disk.isReached()).isTrue();
        }
    }

    private void assertRestored(Path data) throws IOException {
        assertThat(DataFixture.show(data)).isEqualTo(newShow);
        assertThat(DataFixture.show(data.resolve("before-restore"))).isEqualTo(oldShow);
        assertThat(data.resolve("state/boots")).hasContent("0");
        for (String rest : new String[] {"restore", "restore-ready", "restore-running", "restore-done"}) {
            assertThat(data.resolve(rest)).doesNotExist();
        }
        clean(data);
    }

    private static void clean(Path data) throws IOException {
        KilledDisk.never().deleteTree(data);
    }

    @Test
    void aDraftThatAnotherProcessWritesIsLeftAlone() throws IOException {
        Path data = copy(origin);
        RestoreLock other = RestoreLock.take(new RestoreFolders(data).lock()).orElseThrow();
        DataFixture.put(data, "restore/backup.zip", "half");
        assertThat(DataFixture.exchange(data).outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(data.resolve("restore/backup.zip")).exists();
        assertThatThrownBy(() -> DataFixture.stage(data, backup)).isInstanceOf(DiunaException.class);
        other.close();
        DataFixture.exchange(data);
        assertThat(data.resolve("restore")).doesNotExist();
    }
}
