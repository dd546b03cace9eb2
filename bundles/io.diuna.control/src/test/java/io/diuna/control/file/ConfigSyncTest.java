// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSyncTest extends ConfigSyncHarness {

    private static final String PORCH = "new.ddp~porch";
    private static final String HOST = ", \"host\": \"lamp\"}";

    @Test
    void aConfigurationExistsAsLongAsItsFile() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scan();
        assertThat(pids()).as("it may still be copied").isEmpty();
        scan();
        assertThat(value(PORCH, "pixels"))
                .as("converted to the type of the key")
                .isEqualTo(40);

        drop(PORCH, "{\"pixels:Integer\": 50" + HOST);
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(50);

        remove(PORCH);
        scan();
        assertThat(pids()).as("an editor may be about to replace it").containsExactly(PORCH);
        scan();
        assertThat(pids()).isEmpty();
        assertThat(journal.warnings).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aGrowingFileIsNotRead() throws IOException {
        drop(PORCH, "{\"pixels\": 4");
        scan();
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scan();
        assertThat(pids()).isEmpty();
        assertThat(problems()).as("the incomplete file was not read").isEmpty();
        scan();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
    }

    @Test
    void anInvalidFileIsReportedOnceAndChangesNothing() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        drop(PORCH, "{\"pixels\": 0" + HOST);
        scanTwice();
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
        assertThat(journal.warnings).hasSize(1);
        assertThat(journal.warnings.get(0))
                .contains(PORCH + ".json", "'pixels' must be a whole number from 1 to 100000");
        assertThat(problems()).singleElement().asString().contains(PORCH + ".json", "'pixels'");

        drop(PORCH, "{\"pixels\": 0" + HOST);
        scanTwice();
        assertThat(journal.warnings).as("changed, but still invalid").hasSize(2);

        drop(PORCH, "{\"pixels\": 60" + HOST);
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(60);
        assertThat(problems()).isEmpty();

        drop(PORCH, "{");
        scanTwice();
        remove(PORCH);
        scanTwice();
        assertThat(pids()).as("the configuration is deleted with its file").isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void invalidFilesAreRejected() throws IOException {
        drop("new.ddp~Porch", "{\"pixels\": 40" + HOST);
        drop("new.ddp~a", "{\"pixels\": 40}");
        drop("new.ddp~b", "{\"colour\": \"GRB\"" + HOST);
        drop("new.ddp~c", new byte[] {'{', (byte) 0xff, '}'});
        drop("new.ddp~d", new byte[(1 << 20) + 1]);
        drop("the.rate", "{\"fps\": 241}");
        drop("no pid", "{}");
        Files.createDirectory(folder.resolve("folder.json"));
        Files.writeString(folder.resolve("administrator"), "not a configuration");
        Files.writeString(folder.resolve(".hidden.json"), "{");
        scanTwice();
        scanTwice();
        assertThat(pids()).isEmpty();
        assertThat(problems())
                .satisfiesExactly(
                        one -> assertThat(one).contains("new.ddp~Porch.json", "not a valid id of a strip"),
                        one -> assertThat(one).contains("new.ddp~a.json", "'host' is missing"),
                        one -> assertThat(one).contains("new.ddp~b.json", "has no key 'colour'"),
                        one -> assertThat(one).contains("new.ddp~c.json", "UTF-8"),
                        one -> assertThat(one).contains("new.ddp~d.json", "1 MB"),
                        one -> assertThat(one).contains("no pid.json", "<PID>.json"),
                        one -> assertThat(one).contains("the.rate.json", "'fps'"));
        assertThat(journal.warnings).hasSize(7);
    }

    @Test
    void aZoneFileMustHaveAValidLayout() throws IOException {
        drop("io.diuna.zone~shelf", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x2\"}");
        drop("io.diuna.zone~a", "{\"ranges\": [\"porch:9-0\"]}");
        drop("io.diuna.zone~b", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x3\"}");
        drop("io.diuna.zone~c", "{\"ranges\": [\"porch:0-9\"], \"points\": [\"0\"]}");
        drop("io.diuna.zone~d", "{\"ranges\": [\"porch:0-9\"], \"grouping\": 0}");
        drop("io.diuna.zone~e", "{\"ranges\": [\"porch:0-0\"], \"points\": [\"0,0\"], \"matrix\": \"1x1\"}");
        drop("io.diuna.zone~f", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x2\", \"mirror\": true}");
        drop("io.diuna.zone~E", "{\"ranges\": [\"porch:0-9\"]}");
        scanTwice();
        assertThat(pids()).containsExactly("io.diuna.zone~shelf");
        assertThat(problems())
                .satisfiesExactly(
                        one -> assertThat(one).contains("~E", "not a valid id of a zone"),
                        one -> assertThat(one).contains("~a", "is not a range"),
                        one -> assertThat(one).contains("~b", "matrix"),
                        one -> assertThat(one).contains("~c", "point"),
                        one -> assertThat(one).contains("~d", "grouping"),
                        one -> assertThat(one).contains("~e", "'points'"),
                        one -> assertThat(one).contains("~f", "'mirror'"));
    }

    @Test
    void configurationsWithoutASchemaAreWrittenUnchanged() throws IOException {
        drop("some.thing", "{\"a\": 1, \"b:Short\": 2}");
        drop("the.rate", "{\"fps\": 50}");
        scanTwice();
        assertThat(value("some.thing", "a")).isEqualTo(1L);
        assertThat(value("some.thing", "b")).isEqualTo((short) 2);
        assertThat(value("the.rate", "fps")).isEqualTo(50);
    }

    @Test
    void theLastChangeWins() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        setByOthers(PORCH, Map.of("pixels", 7));
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(7);

        restarted();
        scanTwice();
        assertThat(value(PORCH, "pixels")).as("the file is older").isEqualTo(7);

        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        assertThat(value(PORCH, "pixels")).as("saved again, though the same").isEqualTo(40);

        setByOthers(PORCH, Map.of("pixels", 8));
        restarted();
        drop(PORCH, "{\"pixels\": 41" + HOST);
        scanTwice();
        assertThat(value(PORCH, "pixels")).as("edited while Diuna was down").isEqualTo(41);
    }

    @Test
    void aDeletedConfigurationStaysDeletedAfterARestart() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        fake.written.remove(PORCH);
        restarted();
        scanTwice();
        assertThat(pids()).isEmpty();

        fake.written.clear();
        restarted();
        scanTwice();
        assertThat(pids())
                .as("all configuration was deleted: as at the first start")
                .containsExactly(PORCH);
    }

    @Test
    void aFileRemovedWhileStoppedDeletesItsConfiguration() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        setByOthers("new.ddp~other", Map.of("pixels", 3));
        scanTwice();
        remove(PORCH);
        restarted();
        scanTwice();
        assertThat(pids()).containsExactly("new.ddp~other");
    }

    @Test
    void aConfigurationChangedByOthersSurvivesItsFile() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        setByOthers(PORCH, Map.of("pixels", 7));
        remove(PORCH);
        scanTwice();
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(7);
        assertThat(journal.warnings).singleElement().asString().contains(PORCH, "stays");
    }

    @Test
    void aRenamedFileMovesTheStrip() throws IOException {
        setByOthers("old.virtual~porch", Map.of("pixels", 3));
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        assertThat(pids()).as("one id, one strip").containsExactly(PORCH);

        Files.move(folder.resolve(PORCH + ".json"), folder.resolve("old.virtual~porch.json"));
        scanTwice();
        assertThat(pids()).containsExactly("old.virtual~porch");

        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        scanTwice();
        assertThat(pids()).as("two files for one strip: the first stays").containsExactly("old.virtual~porch");
        assertThat(journal.warnings).singleElement().asString().contains("'porch' is already configured by");
        remove("old.virtual~porch");
        scanTwice();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aFullDiskIsReportedOnceAndRetried() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        fake.full = true;
        scanTwice();
        scanTwice();
        assertThat(journal.warnings).hasSize(1);
        assertThat(problems()).hasSize(1);
        fake.full = false;
        scan();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(problems()).isEmpty();
    }

    @Test
    void symbolicLinksAreFollowed(@TempDir Path elsewhere) throws IOException {
        Path real = Files.writeString(elsewhere.resolve("porch"), "{\"pixels\": 40" + HOST);
        Files.createSymbolicLink(folder.resolve(PORCH + ".json"), real);
        scanTwice();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
    }

    @Test
    void anUnreadableFolderDeletesNothing() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        scanTwice();
        Path real = folder;
        Path away = Files.move(real, real.resolveSibling(real.getFileName() + "-away"));
        scanTwice();
        scanTwice();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(journal.warnings).hasSize(1);
        Files.move(away, real);
        scanTwice();
        assertThat(problems()).isEmpty();
        assertThat(pids()).containsExactly(PORCH);
    }

    @Test
    void aFileThatIsRemovedSinceTheScanIsNoError() throws IOException {
        drop("new.ddp~a", "{\"pixels\": 10" + HOST);
        drop("new.ddp~b", "{\"pixels\": 10" + HOST);
        duringImport = () -> folder.resolve("new.ddp~b.json").toFile().delete();
        scanTwice();
        assertThat(pids()).containsExactly("new.ddp~a");
        assertThat(problems()).isEmpty();
        assertThat(journal.warnings).isEmpty();
    }
}
