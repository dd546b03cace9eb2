// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin from an empty folder: {@code diuna new}, Maven with its tests, the jar into the plugin folder of the running
 * distribution, light. System properties: {@code maven.home}, and {@code maven.repo.local}, the local repository of the build.
 */
class NewPluginIT {

    private static final String NAME = "com.example.glimmer";
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void aNewPluginIsBuiltTestedAndPlayed() throws IOException, InterruptedException {
        run(folder, DiunaProcess.launcher().toString(), "new", NAME);
        Path project = folder.resolve(NAME);
        assertThat(Files.readAllLines(project.resolve("pom.xml")).size()).isLessThanOrEqualTo(40);
        Path repository = repositoryWithoutDiuna();
        try {
            String maven =
                    Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
            run(project, maven, "-q", "-B", "-Dmaven.repo.local=" + repository, "verify");
        } finally {
            unlink(repository.resolve("io"));
            unlink(repository);
        }
        assertThat(project.resolve("target/surefire-reports/TEST-" + NAME + ".GlimmerTest.xml"))
                .content()
                .contains("tests=\"2\"")
                .contains("failures=\"0\"");

        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            RestClient client = diuna.client();
            diuna.start();
            await(() -> client.get("/api/v1/zones/left").status() == 200);
            Files.copy(
                    project.resolve("target/" + NAME + "-1.0.0.jar"),
                    Files.createDirectories(diuna.data().resolve("plugins")).resolve(NAME + ".jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            await(() -> client.get("/api/v1/animations/glimmer").status() == 200);
            assertThat(client.get("/api/v1/animations/glimmer").json().getString("bundle"))
                    .isEqualTo(NAME);
            assertThat(client.json(
                                    "PATCH",
                                    "/api/v1/zones/left",
                                    "{\"animation\":\"glimmer\",\"parameters\":{\"speed\":80}}")
                            .status())
                    .isEqualTo(200);
            await(() -> client.get("/api/v1/zones/left")
                    .json()
                    .getJsonObject("playing")
                    .getString("state")
                    .equals("PLAYING"));
        }
    }

    /**
     * Returns a local repository like that of the build, without artifacts of Diuna: Maven would keep the API of this
     * distribution there, and build later plugins against it.
     */
    private Path repositoryWithoutDiuna() throws IOException {
        Path original = Path.of(System.getProperty("maven.repo.local"));
        Path copy = Files.createDirectories(folder.resolve("repository/io")).getParent();
        link(original, copy, "io");
        link(original.resolve("io"), copy.resolve("io"), "diuna");
        return copy;
    }

    private static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(without)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toRealPath());
                }
            }
        }
    }

    private static void unlink(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
                Files.delete(entry);
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int code = builder.start().waitFor();
        assertThat(code).as("%s: %s", words, Files.readString(output)).isZero();
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
