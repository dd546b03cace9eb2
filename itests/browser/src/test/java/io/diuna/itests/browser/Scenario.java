// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import static org.junit.jupiter.api.Assertions.fail;

import io.diuna.itests.robustness.process.NodePackages;
import io.diuna.itests.robustness.process.Programs;
import io.diuna.itests.robustness.process.RestClient;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Scenario in a browser: a script of {@code src/test/node}, which drives Chromium. */
final class Scenario {

    private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();
    private static final int LIMIT_SECONDS = 900;

    private Scenario() {}

    /** Skips the test where Chromium or Node.js is missing, before Diuna is started for it. */
    static void need() {
        Programs.need("chromium", "node", "npm");
    }

    /**
     * Runs a scenario to its end and prints its steps; fails with the step that failed.
     *
     * @param name name of its file, without extension
     * @param url address of the page
     * @param more further settings of this scenario
     */
    static void run(String name, String url, Map<String, String> more) throws IOException, InterruptedException {
        need();
        JsonObjectBuilder settings = Json.createObjectBuilder()
                .add("chromium", Programs.find("chromium").orElseThrow().toString())
                .add("screenshots", SCREENSHOTS.toString())
                .add("password", RestClient.PASSWORD)
                .add("url", url);
        more.forEach(settings::add);
        Path output = Path.of("target", name + ".txt");
        Process process = new ProcessBuilder(
                        "node", "run.mjs", name, settings.build().toString())
                .directory(NodePackages.install().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        end(process);
        String text = Files.readString(output);
        System.out.println(name + ":\n" + text);
        if (!ended || process.exitValue() != 0) {
            String reason = ended ? "" : "it did not end within " + LIMIT_SECONDS + " s; ";
            fail(name + ": " + reason + text.substring(Math.max(0, text.indexOf("FAILED"))));
        }
    }

    /** Ends the script with its browser. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
