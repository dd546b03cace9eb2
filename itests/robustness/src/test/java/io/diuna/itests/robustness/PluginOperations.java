// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations of an administrator who installs, updates and removes plugins, by upload and in the folder. */
final class PluginOperations {

    private static final List<String> NAMES = List.of("alpha", "beta");
    private static final int VERSIONS = 6;

    /** Versions that were installed last, so that a random version is an update or a downgrade. */
    private final Map<String, Integer> latest = new HashMap<>();

    List<Operation> all() {
        return List.of(
                new Operation("upload plugin", 5, this::upload),
                new Operation("copy plugin", 2, this::copy),
                new Operation("delete plugin", 2, this::delete),
                new Operation("take plugin out", 1, this::takeOut),
                new Operation("bad upload", 2, PluginOperations::badUpload),
                new Operation("bad jar in the folder", 1, PluginOperations::badJar));
    }

    private void upload(Show show) {
        String name = show.pick(NAMES);
        int version = 1 + show.random.nextInt(VERSIONS);
        Answer answer = show.client().upload(show.jars.good(name, version));
        if (answer.status() == 409) {
            if (version >= latest.getOrDefault(name, 0)) {
                throw show.violation("no downgrade, but refused: " + answer);
            }
            return;
        }
        OperatorOperations.settle(show, "plugin io.diuna.test." + name, "1.0." + version, answer);
        latest.put(name, version);
    }

    private void copy(Show show) throws IOException {
        String name = show.pick(NAMES);
        int version = latest.getOrDefault(name, 0) + 1;
        Path target = file(show, name);
        Files.copy(show.jars.good(name, version), target, StandardCopyOption.REPLACE_EXISTING);
        latest.put(name, version);
        show.model.acknowledge("plugin io.diuna.test." + name, "1.0." + version);
        show.compare();
    }

    private void delete(Show show) {
        String name = show.pick(NAMES);
        Answer answer = show.client().delete("/api/v1/plugins/io.diuna.test." + name);
        if (answer.status() != 404) {
            OperatorOperations.settle(show, "plugin io.diuna.test." + name, ShowModel.ABSENT, answer);
            latest.remove(name);
        }
    }

    private void takeOut(Show show) throws IOException {
        String name = show.pick(NAMES);
        if (Files.deleteIfExists(file(show, name))) {
            latest.remove(name);
            show.model.acknowledge("plugin io.diuna.test." + name, ShowModel.ABSENT);
            show.compare();
        }
    }

    private static void badUpload(Show show) throws IOException {
        Path jar = Files.createTempFile("bad", ".jar");
        try {
            Answer answer = show.client().upload(Files.write(jar, damaged(show)));
            if (!answer.isRefused()) {
                throw show.violation("a bad jar was not refused: " + answer);
            }
        } finally {
            Files.delete(jar);
        }
    }

    private static void badJar(Show show) throws IOException {
        Path jar = show.process.data().resolve("plugins/bad.jar");
        Files.write(jar, damaged(show));
        show.awaitProblem("a bad jar in the folder", "bad.jar");
        Files.delete(jar);
        show.awaitNoProblem("bad.jar");
    }

    /** Returns half a jar, or a jar with zeros in its middle. */
    private static byte[] damaged(Show show) throws IOException {
        byte[] content = Files.readAllBytes(show.jars.good("alpha", 1));
        int at = show.random.nextInt(content.length / 2);
        if (show.random.nextBoolean()) {
            return Arrays.copyOf(content, at);
        }
        Arrays.fill(content, content.length / 4, content.length / 4 + 200, (byte) 0);
        return content;
    }

    private static Path file(Show show, String name) {
        return show.process.data().resolve("plugins/io.diuna.test." + name + ".jar");
    }
}
