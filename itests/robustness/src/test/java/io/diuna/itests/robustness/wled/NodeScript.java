// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.wled;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.NodePackages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Script of Node.js that is asked line by line. */
final class NodeScript implements AutoCloseable {

    private final Path errors;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    NodeScript(String script, String argument) throws IOException, InterruptedException {
        Path folder = NodePackages.install();
        errors = folder.resolve("errors");
        process = new ProcessBuilder("node", script, argument)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
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
        assertThat(line).as("a line; what went wrong stands in %s", errors).isNotNull();
        return Json.createReader(new StringReader(line)).readObject();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
