// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the built bundles tell the framework. */
class ManifestIT {

    private static final String API = "io.diuna.api";
    private static final String PLATFORM = "io.diuna.platform";
    /** Bundles that others import: the contract, the kit for plugin authors, and wrapped libraries. */
    private static final Set<String> EXPORTERS =
            Set.of(API, PLATFORM, "io.diuna.animation.testkit", "io.diuna.driver.testkit", "io.diuna.lib.pi4j");

    private final Map<String, Attributes> manifests = manifests();

    @Test
    void folderAndSymbolicNameAreTheSame() {
        assertThat(manifests)
                .isNotEmpty()
                .allSatisfy((folder, headers) ->
                        assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo(folder));
    }

    @Test
    void onlyContractsKitsAndLibrariesExport() {
        assertThat(manifests).allSatisfy((folder, headers) -> {
            if (!EXPORTERS.contains(folder)) {
                assertThat(headers.getValue("Export-Package")).isNull();
            }
        });
    }

    @Test
    void eachPackageOfAContractHasAVersionOfItsOwn() {
        for (String contract : List.of(API, PLATFORM)) {
            Parameters exports = parse(manifests.get(contract), "Export-Package");

            assertThat(exports.keySet()).isNotEmpty().allMatch(name -> (name + ".").startsWith(contract + "."));
            assertThat(exports.values())
                    .allSatisfy(
                            attributes -> assertThat(attributes.getVersion()).matches("[12]\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void pluginsRunOnTheApiThatTheyNeedAndEveryLaterOneOfItsMajorVersion() {
        List<String> plugins = manifests.keySet().stream()
                .filter(name -> name.startsWith("io.diuna.animation.") && !EXPORTERS.contains(name))
                .toList();

        assertThat(plugins).isNotEmpty().allSatisfy(plugin -> {
            Parameters imports = parse(manifests.get(plugin), "Import-Package");
            assertThat(imports.keySet()).contains("io.diuna.api.animation");
            assertThat(imports).allSatisfy((name, attributes) -> {
                if (name.startsWith(API)) {
                    assertThat(attributes.getVersion()).as(name).matches("\\[2\\.\\d+,3\\)");
                }
            });
        });
    }

    @Test
    void nobodyHidesWhatItNeeds() {
        assertThat(manifests).allSatisfy((folder, headers) -> {
            assertThat(headers.getValue("DynamicImport-Package")).isNull();
            assertThat(headers.getValue("Require-Bundle")).isNull();
        });
    }

    /** The library within the WS281x driver would have it, and there is a bundle that exports it. */
    @Test
    void nobodyWantsLog4j() {
        assertThat(manifests)
                .containsKey("io.diuna.driver.ws281x")
                .allSatisfy((folder, headers) -> assertThat(
                                parse(headers, "Import-Package").keySet())
                        .noneMatch(name -> name.startsWith("org.apache.log")));
    }

    private static Parameters parse(@Nullable Attributes headers, String name) {
        return OSGiHeader.parseHeader(headers == null ? null : headers.getValue(name));
    }

    private static Map<String, Attributes> manifests() {
        Map<String, Attributes> manifests = new TreeMap<>();
        for (Path bundle : Repository.bundles()) {
            String name = bundle.getFileName().toString();
            List<Path> jars = Repository.children(bundle.resolve("target"), file -> isBundle(file, name));
            assertThat(jars).as("the jar of " + name).hasSize(1);
            try (JarFile jar = new JarFile(jars.get(0).toFile())) {
                manifests.put(name, jar.getManifest().getMainAttributes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return manifests;
    }

    private static boolean isBundle(Path file, String name) {
        return file.getFileName().toString().matches(name.replace(".", "\\.") + "-\\d[^-]*(-SNAPSHOT)?\\.jar");
    }
}
