// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import io.diuna.itests.robustness.RichShow;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Everything that a request may change: what the API answers, without counters, and the files of the data folder. */
final class ShowDigest {

    private static final List<String> FURTHER =
            List.of("access", "tokens", "night-light", "layers", "undo", "animations", "drivers");

    /** Files that change by themselves, and those of the bundles, which the console lists. */
    private static final List<String> VOLATILE = List.of(
            "logs",
            "state/framework",
            "state/framework.stamp",
            "state/boots",
            "state/lock",
            "state/shell",
            "state/start");

    private final DiunaProcess diuna;
    private final RichShow show;

    ShowDigest(DiunaProcess diuna, RichShow show) {
        this.diuna = diuna;
        this.show = show;
    }

    /** Returns what there is now. */
    Map<String, String> take() throws IOException {
        Map<String, String> all = new ConcurrentSkipListMap<>(show.answers());
        FURTHER.parallelStream().forEach(path -> {
            Answer answer = diuna.client().get("/api/v1/" + path);
            all.put(path, answer.isOk() ? RichShow.lasting(answer.json()).toString() : "status " + answer.status());
        });
        all.put("bundles", bundles());
        addFiles(all);
        return all;
    }

    private String bundles() {
        Answer answer = diuna.client().get("/system/console/bundles.json");
        return answer.isOk()
                ? String.join(
                        ", ",
                        answer.list("data").stream()
                                .map(JsonValue::asJsonObject)
                                .map(ShowDigest::bundle)
                                .sorted()
                                .toList())
                : "status " + answer.status();
    }

    private static String bundle(JsonObject bundle) {
        return bundle.getString("symbolicName") + " " + bundle.getString("version") + " " + bundle.getString("state");
    }

    private void addFiles(Map<String, String> all) throws IOException {
        Path data = diuna.data();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = data.relativize(file);
                if (VOLATILE.stream().noneMatch(name::startsWith)) {
                    all.put("file " + name, hash(file));
                }
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return "gone";
        }
    }

    /** Returns what differs. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            if (!Objects.equals(one.get(key), other.get(key))) {
                differences.add(key + ": " + one.get(key) + " -> " + other.get(key));
            }
        }
        return differences;
    }
}
