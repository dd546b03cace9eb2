// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The aggregated feature as the features module has built it, beside a repository of its bundles.
 *
 * @param bundles in the order in which they start
 * @param properties of the framework
 * @param defaults the configurations that it brings
 */
record ShippedFeature(List<BundleFile> bundles, Map<String, String> properties, JsonObject defaults) {

    private static final JsonValue ONE = Json.createValue(1);

    /**
     * One bundle.
     *
     * @param location its name in the framework, as the launcher gives it
     * @param jar where it lies
     * @param startLevel when it starts
     */
    record BundleFile(String location, Path jar, int startLevel) {}

    /**
     * Reads it.
     *
     * @param built the target folder of the features module
     * @throws UncheckedIOException if that module is not built yet
     */
    static ShippedFeature read(Path built) {
        Path file = built.resolve("slingfeature-tmp").resolve("feature-runtime.json");
        try (Reader text = Files.newBufferedReader(file);
                JsonReader json = Json.createReader(text)) {
            return of(json.readObject(), built.resolve("artifacts"));
        } catch (IOException e) {
            throw new UncheckedIOException("The features module is not built: run Maven on the whole project", e);
        }
    }

    private static ShippedFeature of(JsonObject json, Path repository) {
        List<BundleFile> bundles = json.getJsonArray("bundles").getValuesAs(JsonObject.class).stream()
                .filter(bundle -> !bundle.containsKey("command")) // of bin/diuna dev
                .map(bundle -> bundle(bundle, repository))
                .sorted(Comparator.comparingInt(BundleFile::startLevel))
                .toList();
        Map<String, String> properties = json.getJsonObject("framework-properties").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
        return new ShippedFeature(bundles, properties, json.getJsonObject("configurations"));
    }

    /** All configurations as one resource of the Configurator; those of {@code own} in the place of the feature's. */
    String configurations(JsonObject own) {
        return Json.createObjectBuilder(defaults)
                .addAll(Json.createObjectBuilder(own))
                .add(":configurator:resource-version", 1)
                .add(":configurator:symbolic-name", "io.diuna.defaults")
                .add(":configurator:version", "1.0.0")
                .build()
                .toString();
    }

    /** From {@code group:artifact:version} or {@code group:artifact:type[:classifier]:version}. */
    private static BundleFile bundle(JsonObject json, Path repository) {
        String[] id = json.getString("id").split(":", -1);
        String version = id[id.length - 1];
        String type = id.length > 3 ? id[2] : "jar";
        String classifier = id.length > 4 ? "-" + id[3] : "";
        Path jar = repository
                .resolve(id[0].replace('.', '/'))
                .resolve(id[1])
                .resolve(version)
                .resolve(id[1] + "-" + version + classifier + "." + type);
        return new BundleFile(
                "diuna:" + id[0] + ":" + id[1], jar, Integer.parseInt(text(json.getOrDefault("start-order", ONE))));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
