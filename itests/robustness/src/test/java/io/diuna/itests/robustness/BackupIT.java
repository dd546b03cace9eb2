// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backup of a rich show, restored into an empty data folder on another version of Java: the REST API gives the same answers.
 * Environment variable {@code DIUNA_SECOND_JAVA_HOME}: the home of that Java; by default one is searched in
 * {@code /usr/lib/jvm}.
 */
class BackupIT {

    private static Path firstJava;
    private static Path secondJava;

    @TempDir
    Path folder;

    private final PluginJars jars = new PluginJars();

    @BeforeAll
    static void findJava() throws IOException {
        firstJava = Path.of(System.getProperty("java.home"));
        String named = System.getenv("DIUNA_SECOND_JAVA_HOME");
        secondJava = named == null ? another() : Path.of(named);
        System.out.println("Backup on " + firstJava + ", restore on " + secondJava
                + (secondJava.equals(firstJava) ? ", the same: set DIUNA_SECOND_JAVA_HOME to another Java" : ""));
    }

    /** Returns the home of a Java from 17 on that is not this one, or this one. */
    private static Path another() throws IOException {
        Path place = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(place)) {
            return firstJava;
        }
        try (Stream<Path> homes = Files.list(place)) {
            return homes.filter(
                            home -> !release(home).isEmpty() && !release(home).equals(release(firstJava)))
                    .max((one, other) -> release(one).compareTo(release(other)))
                    .orElse(firstJava);
        }
    }

    /** Returns the two digits of a Java from 17 to 25; empty for another one. */
    private static String release(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.matches("JAVA_VERSION=\"(1[7-9]|2[0-5])[.\"].*"))
                    .map(line -> line.substring(14, 16))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void isRestoredIntoAnEmptyFolderOnAnotherJavaByRest() throws IOException, InterruptedException {
        Path zip = folder.resolve("show.zip");
        Map<String, String> expected;
        byte[] password;
        try (Show show = show("source", firstJava)) {
            expected = make(show);
            Answer answer = show.client().backUp(zip);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).matches("attachment; filename=\"diuna-[0-9-]{10}\\.zip\"");
            password = Files.readAllBytes(show.process.data().resolve("config/administrator"));
            show.terminate();
        }
        try (Show show = show("target", secondJava)) {
            show.boot();
            Answer answer = show.client().restore(Files.readAllBytes(zip), true);
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            assertThat(answer.body()).contains("\"restarting\":true", "password will be that of the backup");
            awaitAnswers(show, expected);
            assertThat(show.process.data().resolve("config/administrator")).hasBinaryContent(password);
            assertThat(show.process.data().resolve("before-restore/config/cm")).isDirectory();
            show.terminate();
            show.boot(); // what was deleted before the backup does not come back later
            awaitAnswers(show, expected);
            show.terminate();
        }
    }

    @Test
    void isRestoredByTheCommandsWhileNothingRuns() throws IOException, InterruptedException {
        Path zip = folder.resolve("show.zip");
        Map<String, String> expected;
        try (Show show = show("source", secondJava)) {
            expected = make(show);
            show.terminate();
            show.process.run("backup", zip.toString());
        }
        try (Show show = show("target", firstJava)) {
            show.process.run("restore", zip.toString());
            show.boot();
            awaitAnswers(show, expected);
            show.terminate();
            show.process.repair();
            show.boot();
            awaitAnswers(show, expected);
            show.terminate();
        }
    }

    @Test
    void aDamagedBackupIsRefusedAndChangesNothing() throws IOException, InterruptedException {
        try (Show show = show("source", firstJava)) {
            make(show);
            Path zip = folder.resolve("show.zip");
            assertThat(show.client().backUp(zip).status()).isEqualTo(200);
            byte[] backup = Files.readAllBytes(zip);
            int scenes = new String(backup, StandardCharsets.ISO_8859_1).indexOf("state/scenes");
            backup[scenes + "state/scenes".length() + 20] ^= 1;
            Map<String, String> before = tree(show.process.data());
            Answer answer = show.client().restore(backup, true);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().getString("detail")).contains("'state/scenes'", "Nothing was changed");
            assertThat(tree(show.process.data())).isEqualTo(before);
            show.terminate();
        }
    }

    /** Returns a show on its own data folder. */
    private Show show(String name, Path java) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(home.resolve("data"));
        DiunaProcess process = new DiunaProcess(home);
        process.addEnvironment(Map.of("DIUNA_JAVA", java.toString()));
        FaultInjector faults = new FaultInjector(home, process.data(), home.resolve("none"));
        return new Show(process, faults, jars, new SplittableRandom(1));
    }

    private Map<String, String> make(Show show) throws IOException, InterruptedException {
        show.boot();
        RichShow rich = new RichShow(show.client(), show.process.data());
        rich.make(jars.good("alpha", 1), jars.good("beta", 1));
        show.await("the plugin and the strip of the folders are not there", () -> {
            Map<String, String> answers = rich.answers();
            return answers.get("plugins").contains("io.diuna.test.beta")
                    && answers.get("zones").contains("porch")
                    && !answers.get("plugins").contains("STARTING");
        });
        return rich.answers();
    }

    private static void awaitAnswers(Show show, Map<String, String> expected) {
        RichShow rich = new RichShow(show.client(), show.process.data());
        try {
            show.await("the answers differ", () -> rich.answers().equals(expected));
        } finally {
            assertThat(rich.answers()).isEqualTo(expected);
        }
    }

    /** Returns the content of each file of the show, and the names of the folders of a data folder. */
    private static Map<String, String> tree(Path data) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (String part : new String[] {"config", "plugins"}) {
            try (Stream<Path> files = Files.walk(data.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    tree.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        try (Stream<Path> all = Files.list(data)) {
            tree.put("folders", all.map(Path::toString).sorted().toList() + File.separator);
        }
        return tree;
    }
}
