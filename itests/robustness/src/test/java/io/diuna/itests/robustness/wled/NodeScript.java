// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.wled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Script of Node.js that is asked line by line. Its packages are installed by npm, which needs a network. */
final class NodeScript implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    NodeScript(String script, String argument) throws IOException, InterruptedException {
        install();
        process = new ProcessBuilder("node", script, argument)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("errors").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        File log = FOLDER.resolve("npm.log").toFile();
        int code = new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        assertThat(code).as("exit code of npm ci; see %s", log).isZero();
    }

    /** Sends a line; what it asks for is not refused by the script. */
    void ask(String question) throws IOException {
        questions.write(question);
        questions.newLine();
        questions.flush();
        assertThat(answer()).as(question).doesNotContainKey("refused");
    }

    /** Returns the next line. */
    JsonObject answer() throws IOException {
        String line = answers.readLine();
        assertThat(line)
                .as("a line; what went wrong stands in %s", FOLDER.resolve("errors"))
                .isNotNull();
        return Json.createReader(new StringReader(line)).readObject();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
