// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.CliException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs: the OSGi features of the distribution, put together by the build into one file.
 *
 * @param bundles in start order
 * @param frameworkProperties settings of the framework and of bundles that read them there
 * @param configurations default configuration by PID, in the words of the OSGi Configurator
 */
public record FeatureFile(
        List<PlatformBundle> bundles, Map<String, String> frameworkProperties, JsonObject configurations) {

    public static FeatureFile read(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader json = Json.createReader(text)) {
            return of(json.readObject());
        } catch (IOException | RuntimeException e) { // whatever a damaged file leads to
            throw CliException.failure("The distribution is not complete: cannot read " + file + " (" + e.getMessage()
                    + "). Unpack it again");
        }
    }

    private static FeatureFile of(JsonObject json) {
        List<PlatformBundle> bundles = json.getJsonArray("bundles").getValuesAs(JsonObject.class).stream()
                .map(FeatureFile::bundle)
                .sorted(Comparator.comparingInt(PlatformBundle::startLevel))
                .toList();
        Map<String, String> properties = new LinkedHashMap<>();
        object(json, "framework-properties").forEach((key, value) -> properties.put(key, text(value)));
        return new FeatureFile(bundles, properties, object(json, "configurations"));
    }

    private static PlatformBundle bundle(JsonObject json) {
        int startLevel = Integer.parseInt(text(json.getOrDefault("start-order", Json.createValue("1"))));
        boolean removable =
                text(json.getOrDefault("removable", JsonValue.FALSE)).equals("true");
        return PlatformBundle.of(json.getString("id"), startLevel, removable);
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** The same bundles with another show: instead of all strips, zones and looks, these. */
    public FeatureFile withShow(JsonObject show) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        configurations.forEach((pid, values) -> {
            if (!pid.startsWith("io.diuna.driver.") && !pid.startsWith("io.diuna.zone~")) {
                others.add(pid, values);
            }
        });
        show.forEach(others::add);
        return new FeatureFile(bundles, frameworkProperties, others.build());
    }

    /** The default configuration as the Configurator takes it. */
    String configuratorJson() {
        return Json.createObjectBuilder(configurations)
                .add(":configurator:resource-version", 1)
                .add(":configurator:symbolic-name", "io.diuna.defaults")
                .add(":configurator:version", "1.0.0")
                .build()
                .toString();
    }
}
