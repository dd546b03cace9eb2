// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.bench.BenchShow;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureFileTest {

    @TempDir
    private Path folder;

    private FeatureFile read(String json) throws IOException {
        Path file = folder.resolve("runtime.json");
        Files.writeString(file, json);
        return FeatureFile.read(file);
    }

    @Test
    void bundlesAreSortedByStartOrder() throws IOException {
        FeatureFile feature = read("""
                {"bundles": [
                  {"id": "io.diuna:io.diuna.animation.snake:1.0", "start-order": "12", "removable": "true"},
                  {"id": "a.b:c:jar:with-extras:2.0", "start-order": 5},
                  {"id": "io.diuna:io.diuna.api:1.0", "start-order": "6"}]}
                """);
        assertThat(feature.bundles())
                .containsExactly(
                        new PlatformBundle("diuna:a.b:c", "a/b/c/2.0/c-2.0-with-extras.jar", 5, false),
                        new PlatformBundle(
                                "diuna:io.diuna:io.diuna.api",
                                "io/diuna/io.diuna.api/1.0/io.diuna.api-1.0.jar",
                                6,
                                false),
                        new PlatformBundle(
                                "diuna:io.diuna:io.diuna.animation.snake",
                                "io/diuna/io.diuna.animation.snake/1.0/io.diuna.animation.snake-1.0.jar",
                                12,
                                true));
        assertThat(feature.protectedLocations()).isEqualTo("diuna:a.b:c,diuna:io.diuna:io.diuna.api");
    }

    @Test
    void bundlesOfOneCommandAreLeftOutOfOthers() throws IOException {
        FeatureFile feature = read("""
                {"bundles": [
                  {"id": "a:all:1"},
                  {"id": "a:compiler:1", "command": "dev"}],
                 "dev-class-path:ARTIFACTS|false": ["io.diuna:io.diuna.api:1.0", {"id": "a:notes:2"}]}
                """);
        assertThat(feature.forCommand("run").bundles())
                .extracting(PlatformBundle::name)
                .containsExactly("all");
        assertThat(feature.forCommand("dev").bundles())
                .extracting(PlatformBundle::name)
                .containsExactly("all", "compiler");
        assertThat(feature.forCommand("dev").developmentJars())
                .containsExactly("io/diuna/io.diuna.api/1.0/io.diuna.api-1.0.jar", "a/notes/2/notes-2.jar");
    }

    @Test
    void configurationsAreWrittenForTheConfigurator() throws IOException {
        FeatureFile feature = read("""
                {"bundles": [], "framework-properties": {"a": "b"},
                 "configurations": {"io.diuna.scheduler": {"fps:Integer": 60}}}
                """);
        assertThat(feature.frameworkProperties()).containsExactly(java.util.Map.entry("a", "b"));
        var json = Json.createReader(new StringReader(feature.configuratorJson(Set.of())))
                .readObject();
        assertThat(json.getJsonObject("io.diuna.scheduler").getInt("fps:Integer"))
                .isEqualTo(60);
        assertThat(json.getInt(":configurator:resource-version")).isEqualTo(1);
        assertThat(json).containsKeys(":configurator:symbolic-name", ":configurator:version");
    }

    @Test
    void withShowReplacesStripsZonesAndLooks() throws IOException {
        FeatureFile feature = read("""
                {"bundles": [], "configurations": {"io.diuna.scheduler": {"fps:Integer": 60},
                   "io.diuna.driver.virtual~main": {"pixels:Integer": 150}, "io.diuna.zone~left": {"label": "Left"}}}
                """);
        assertThat(feature.withShow(BenchShow.configuration(500)).configurations())
                .containsOnlyKeys(
                        "io.diuna.scheduler",
                        "io.diuna.driver.virtual~bench",
                        "io.diuna.zone~bench",
                        "io.diuna.control")
                .extractingByKey("io.diuna.zone~bench")
                .hasToString("{\"ranges:String[]\":[\"bench:0-499\"]}");
    }

    @Test
    void aDamagedFileIsReported() {
        for (String json : new String[] {"", "{", "[]", "{\"bundles\": 3}", "{\"bundles\": [{\"id\": \"x\"}]}", "{}"}) {
            assertThatThrownBy(() -> read(json))
                    .as(json)
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("runtime.json");
        }
        assertThatThrownBy(() -> FeatureFile.read(folder.resolve("none.json"))).isInstanceOf(CliException.class);
    }
}
