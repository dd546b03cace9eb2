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
    void aFileIsAConfigurationAsLongAsItIsThere() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        look();
        assertThat(pids()).as("it may still be copied").isEmpty();
        look();
        assertThat(value(PORCH, "pixels")).as("of the type of the key").isEqualTo(40);

        drop(PORCH, "{\"pixels:Integer\": 50" + HOST);
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(50);

        remove(PORCH);
        look();
        assertThat(pids()).as("an editor may be about to replace it").containsExactly(PORCH);
        look();
        assertThat(pids()).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aFileThatGrowsWaits() throws IOException {
        drop(PORCH, "{\"pixels\": 4");
        look();
        drop(PORCH, "{\"pixels\": 40" + HOST);
        look();
        assertThat(pids()).isEmpty();
        assertThat(problems()).as("the half of it was not read").isEmpty();
        look();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
    }

    @Test
    void whatIsWrongIsToldOnceAndChangesNothing() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        drop(PORCH, "{\"pixels\": 0" + HOST);
        looks();
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
        assertThat(told.warnings).hasSize(1);
        assertThat(told.warnings.get(0)).contains(PORCH + ".json", "'pixels' takes a whole number from 1 to 100000");
        assertThat(problems()).singleElement().asString().contains(PORCH + ".json", "'pixels'");

        drop(PORCH, "{\"pixels\": 0" + HOST);
        looks();
        assertThat(told.warnings).as("it was changed, and is as wrong").hasSize(2);

        drop(PORCH, "{\"pixels\": 60" + HOST);
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(60);
        assertThat(problems()).isEmpty();

        drop(PORCH, "{");
        looks();
        remove(PORCH);
        looks();
        assertThat(pids()).as("what the file had made goes with it").isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void allSortsOfWrongFilesAreRefused() throws IOException {
        drop("new.ddp~Porch", "{\"pixels\": 40" + HOST);
        drop("new.ddp~a", "{\"pixels\": 40}");
        drop("new.ddp~b", "{\"colour\": \"GRB\"" + HOST);
        drop("new.ddp~c", new byte[] {'{', (byte) 0xff, '}'});
        drop("new.ddp~d", new byte[(1 << 20) + 1]);
        drop("the.rate", "{\"fps\": 241}");
        drop("no pid", "{}");
        Files.createDirectory(folder.resolve("folder.json"));
        Files.writeString(folder.resolve("administrator"), "nobody's business");
        Files.writeString(folder.resolve(".hidden.json"), "{");
        looks();
        looks();
        assertThat(pids()).isEmpty();
        assertThat(problems())
                .satisfiesExactly(
                        one -> assertThat(one).contains("new.ddp~Porch.json", "no id of a strip"),
                        one -> assertThat(one).contains("new.ddp~a.json", "'host' is missing"),
                        one -> assertThat(one).contains("new.ddp~b.json", "has no 'colour'"),
                        one -> assertThat(one).contains("new.ddp~c.json", "UTF-8"),
                        one -> assertThat(one).contains("new.ddp~d.json", "1 MB"),
                        one -> assertThat(one).contains("no pid.json", "<PID>.json"),
                        one -> assertThat(one).contains("the.rate.json", "'fps'"));
        assertThat(told.warnings).hasSize(7);
    }

    @Test
    void aZoneMustGiveALayout() throws IOException {
        drop("io.diuna.zone~shelf", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x2\"}");
        drop("io.diuna.zone~a", "{\"ranges\": [\"porch:9-0\"]}");
        drop("io.diuna.zone~b", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x3\"}");
        drop("io.diuna.zone~c", "{\"ranges\": [\"porch:0-9\"], \"points\": [\"0\"]}");
        drop("io.diuna.zone~d", "{\"ranges\": [\"porch:0-9\"], \"grouping\": 0}");
        drop("io.diuna.zone~e", "{\"ranges\": [\"porch:0-0\"], \"points\": [\"0,0\"], \"matrix\": \"1x1\"}");
        drop("io.diuna.zone~f", "{\"ranges\": [\"porch:0-9\"], \"matrix\": \"5x2\", \"mirror\": true}");
        drop("io.diuna.zone~E", "{\"ranges\": [\"porch:0-9\"]}");
        looks();
        assertThat(pids()).containsExactly("io.diuna.zone~shelf");
        assertThat(problems())
                .satisfiesExactly(
                        one -> assertThat(one).contains("~E", "no id of a zone"),
                        one -> assertThat(one).contains("~a", "is not a range"),
                        one -> assertThat(one).contains("~b", "matrix"),
                        one -> assertThat(one).contains("~c", "point"),
                        one -> assertThat(one).contains("~d", "grouping"),
                        one -> assertThat(one).contains("~e", "'points'"),
                        one -> assertThat(one).contains("~f", "'mirror'"));
    }

    @Test
    void whatNobodyDescribesIsWrittenAsItIs() throws IOException {
        drop("some.thing", "{\"a\": 1, \"b:Short\": 2}");
        drop("the.rate", "{\"fps\": 50}");
        looks();
        assertThat(value("some.thing", "a")).isEqualTo(1L);
        assertThat(value("some.thing", "b")).isEqualTo((short) 2);
        assertThat(value("the.rate", "fps")).isEqualTo(50);
    }

    @Test
    void theLastChangeWins() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        setByOthers(PORCH, Map.of("pixels", 7));
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(7);

        restarted();
        looks();
        assertThat(value(PORCH, "pixels")).as("the file is older").isEqualTo(7);

        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        assertThat(value(PORCH, "pixels")).as("saved again, though the same").isEqualTo(40);

        setByOthers(PORCH, Map.of("pixels", 8));
        restarted();
        drop(PORCH, "{\"pixels\": 41" + HOST);
        looks();
        assertThat(value(PORCH, "pixels")).as("edited while Diuna was down").isEqualTo(41);
    }

    @Test
    void whatOthersRemovedDoesNotComeBackByARestart() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        fake.written.remove(PORCH);
        restarted();
        looks();
        assertThat(pids()).isEmpty();

        fake.written.clear();
        restarted();
        looks();
        assertThat(pids())
                .as("all configuration was deleted: as at the first start")
                .containsExactly(PORCH);
    }

    @Test
    void aFileThatWentWhileNobodyLookedTakesItsConfigurationAlong() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        setByOthers("new.ddp~other", Map.of("pixels", 3));
        looks();
        remove(PORCH);
        restarted();
        looks();
        assertThat(pids()).containsExactly("new.ddp~other");
    }

    @Test
    void whatWasChangedByOthersOutlivesItsFile() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        setByOthers(PORCH, Map.of("pixels", 7));
        remove(PORCH);
        looks();
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(7);
        assertThat(told.warnings).singleElement().asString().contains(PORCH, "stays");
    }

    @Test
    void aStripMovesWithTheNameOfItsFile() throws IOException {
        setByOthers("old.virtual~porch", Map.of("pixels", 3));
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        assertThat(pids()).as("one id, one strip").containsExactly(PORCH);

        Files.move(folder.resolve(PORCH + ".json"), folder.resolve("old.virtual~porch.json"));
        looks();
        assertThat(pids()).containsExactly("old.virtual~porch");

        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        looks();
        assertThat(pids()).as("two files for one strip: the first stays").containsExactly("old.virtual~porch");
        assertThat(told.warnings).singleElement().asString().contains("'porch' is already that of");
        remove("old.virtual~porch");
        looks();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aFullDiskIsToldOnceAndTriedAgain() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        fake.full = true;
        looks();
        looks();
        assertThat(told.warnings).hasSize(1);
        assertThat(problems()).hasSize(1);
        fake.full = false;
        look();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(problems()).isEmpty();
    }

    @Test
    void linksToFilesAreFiles(@TempDir Path elsewhere) throws IOException {
        Path real = Files.writeString(elsewhere.resolve("porch"), "{\"pixels\": 40" + HOST);
        Files.createSymbolicLink(folder.resolve(PORCH + ".json"), real);
        looks();
        assertThat(value(PORCH, "pixels")).isEqualTo(40);
    }

    @Test
    void aFolderThatCannotBeReadTakesNothingAway() throws IOException {
        drop(PORCH, "{\"pixels\": 40" + HOST);
        looks();
        Path real = folder;
        Path away = Files.move(real, real.resolveSibling(real.getFileName() + "-away"));
        looks();
        looks();
        assertThat(pids()).containsExactly(PORCH);
        assertThat(told.warnings).hasSize(1);
        Files.move(away, real);
        looks();
        assertThat(problems()).isEmpty();
        assertThat(pids()).containsExactly(PORCH);
    }
}
