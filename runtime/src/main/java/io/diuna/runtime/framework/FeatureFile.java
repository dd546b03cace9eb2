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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merged OSGi features of the distribution: the content of {@code conf/runtime.json}.
 *
 * @param bundles bundles in start order
 * @param frameworkProperties framework properties, also for bundles that read them
 * @param configurations default configurations by PID, in the format of the OSGi Configurator
 * @param developmentJars paths in the distribution's repository of the jars that plugins are compiled against
 */
public record FeatureFile(
        List<PlatformBundle> bundles,
        Map<String, String> frameworkProperties,
        JsonObject configurations,
        List<String> developmentJars) {

    /** Extension of the features with the class path of plugins; its key goes on with whether it must be there. */
    private static final String DEVELOPMENT_JARS = "dev-class-path:ARTIFACTS|";

    public static FeatureFile read(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader json = Json.createReader(text)) {
            return of(json.readObject());
        } catch (IOException | RuntimeException e) { // any exception of a damaged file
            throw CliException.failure("The distribution is incomplete: cannot read " + file + " (" + e.getMessage()
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
        List<String> jars = json.keySet().stream()
                .filter(key -> key.startsWith(DEVELOPMENT_JARS))
                .flatMap(key -> json.getJsonArray(key).stream())
                .map(FeatureFile::artifact)
                .map(PlatformBundle::path)
                .toList();
        return new FeatureFile(bundles, properties, object(json, "configurations"), jars);
    }

    /** Returns the Maven id of an artifact, which is a text or the field of an object. */
    private static String artifact(JsonValue json) {
        return json instanceof JsonObject object ? object.getString("id") : text(json);
    }

    private static PlatformBundle bundle(JsonObject json) {
        int startLevel = Integer.parseInt(text(json.getOrDefault("start-order", Json.createValue("1"))));
        boolean removable =
                text(json.getOrDefault("removable", JsonValue.FALSE)).equals("true");
        return PlatformBundle.of(json.getString("id"), startLevel, removable, json.getString("command", ""));
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** Returns a copy without the bundles that only other commands of {@code bin/diuna} need. */
    public FeatureFile forCommand(String command) {
        List<PlatformBundle> wanted = bundles.stream()
                .filter(bundle -> bundle.command().isEmpty() || bundle.command().equals(command))
                .toList();
        return new FeatureFile(wanted, frameworkProperties, configurations, developmentJars);
    }

    /** Returns the locations of the bundles that are not removable, separated by commas: no location has one. */
    String protectedLocations() {
        return bundles.stream()
                .filter(bundle -> !bundle.removable())
                .map(PlatformBundle::location)
                .collect(Collectors.joining(","));
    }

    /** Returns a copy with these configurations instead of all strips, zones and default looks. */
    public FeatureFile withShow(JsonObject show) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        configurations.forEach((pid, values) -> {
            if (!pid.startsWith("io.diuna.driver.") && !pid.startsWith("io.diuna.zone~")) {
                others.add(pid, values);
            }
        });
        show.forEach(others::add);
        return new FeatureFile(bundles, frameworkProperties, others.build(), developmentJars);
    }

    /**
     * Returns the default configurations as a JSON document for the Configurator.
     *
     * @param without PIDs of those to leave out
     */
    String configuratorJson(Set<String> without) {
        JsonObjectBuilder json = Json.createObjectBuilder(configurations);
        without.forEach(json::remove);
        return json.add(":configurator:resource-version", 1)
                .add(":configurator:symbolic-name", "io.diuna.defaults")
                .add(":configurator:version", "1.0.0")
                .build()
                .toString();
    }
}
