// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plugin index of the distribution, by {@code bin/diuna plugin}: a folder of jars is published, searched, and a plugin of
 * it installed, updated and removed; changed files are refused.
 */
class PluginIndexIT {

    private static final String NAME = "io.diuna.test.indexed";
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    /** Output of a command, and its exit code. */
    private record Output(int code, String text) {}

    @Test
    void aPublishedPluginIsFoundInstalledUpdatedAndRemoved() throws IOException, InterruptedException {
        PluginJars jars = new PluginJars();
        Path club = Files.createDirectories(folder.resolve("club"));
        Files.copy(jars.good("indexed", 1), club.resolve("indexed-1.jar"));
        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            assertFails(diuna, "Diuna does not run on the data folder", "list");
            assertThat(plugin(diuna, "index", club.toString()).text()).contains(NAME + " 1.0.1", "with 1 plugins");
            configure(diuna, club);
            RestClient client = diuna.client();
            diuna.start();
            await(() -> isReady(diuna) && isConfigured(client.get("/api/v1/plugin-index")));

            assertSucceeds(diuna, NAME, "search", "indexed");
            assertSucceeds(diuna, "No plugin has 'nothing'", "search", "nothing");
            assertFails(diuna, "No plugin index has a plugin 'org.none'", "install", "org.none");
            assertSucceeds(diuna, "ACTIVE", "install", NAME);
            await(() -> client.get("/api/v1/animations/indexed").status() == 200);
            assertSucceeds(diuna, "is up to date", "update", NAME);

            Files.copy(jars.good("indexed", 2), club.resolve("indexed-2.jar"));
            plugin(diuna, "index", club.toString());
            JsonObject listed =
                    client.get("/api/v1/plugin-index?q=indexed").list("plugins").getJsonObject(0);
            assertThat(listed.getString("installed")).isEqualTo("1.0.1");
            assertThat(listed.getBoolean("update")).isTrue();
            assertSucceeds(diuna, "1.0.2", "update");
            assertThat(version(client)).isEqualTo("1.0.2");
            assertSucceeds(diuna, "1.0.1", "install", NAME + "@1.0.1");
            assertThat(version(client)).isEqualTo("1.0.1");

            assertSucceeds(diuna, "Removed plugin", "remove", NAME);
            assertThat(client.get("/api/v1/plugins/" + NAME).status()).isEqualTo(404);
            assertSucceeds(
                    diuna, "ACTIVE", "install", club.resolve("indexed-2.jar").toString());
            assertSucceeds(diuna, NAME, "list");
            assertSucceeds(diuna, "Removed plugin", "remove", NAME);
            assertChangedFilesAreRefused(client, club.resolve("indexed-2.jar"));
        }
    }

    private static void assertChangedFilesAreRefused(RestClient client, Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 20; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) random.nextInt(1, 256);
            Files.write(jar, changed);
            Answer answer = client.json("POST", "/api/v1/plugin-index/" + NAME, "{}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().getString("detail"))
                    .contains("is not the one that the index describes", "nothing was installed");
        }
        assertThat(client.get("/api/v1/plugins/" + NAME).status()).isEqualTo(404);
        Files.write(jar, bytes);
        assertThat(client.json("POST", "/api/v1/plugin-index/" + NAME, "{}").status())
                .isEqualTo(201);
    }

    /** Until then plugins of the folder do not start. */
    private static boolean isReady(DiunaProcess diuna) {
        try {
            return diuna.terminal().contains("Ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isConfigured(Answer answer) {
        return answer.isOk() && answer.list("locations").size() == 1;
    }

    private static String version(RestClient client) {
        return client.get("/api/v1/plugins/" + NAME).json().getString("version");
    }

    private static void configure(DiunaProcess diuna, Path club) throws IOException {
        Path config = Files.createDirectories(diuna.data().resolve("config"));
        Files.writeString(config.resolve("io.diuna.plugin.index.json"), "{\"locations\": [\"" + club + "\"]}");
    }

    private static void assertSucceeds(DiunaProcess diuna, String text, String... words)
            throws IOException, InterruptedException {
        Output output = plugin(diuna, words);
        assertThat(output.text()).as("%s", List.of(words)).contains(text);
        assertThat(output.code()).as(output.text()).isZero();
    }

    private static void assertFails(DiunaProcess diuna, String text, String... words)
            throws IOException, InterruptedException {
        Output output = plugin(diuna, words);
        assertThat(output.text()).as("%s", List.of(words)).contains(text);
        assertThat(output.text().strip().lines()).as("one sentence").hasSize(1);
        assertThat(output.code()).isEqualTo(1);
    }

    /** Runs {@code diuna plugin} on the data folder. */
    private static Output plugin(DiunaProcess diuna, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                DiunaProcess.launcher().toString(),
                "plugin",
                "--data",
                diuna.data().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("%d s have passed", LIMIT_SECONDS)
                    .isNegative();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
