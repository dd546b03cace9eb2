// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingPackageTest {

    private static final MissingPackage API =
            new MissingPackage("io.diuna.api.animation", " in version 3.0.0 or later", List.of("2.0.0"));
    private static final MissingPackage KOTLIN = new MissingPackage("kotlin.jvm.internal", "", List.of());
    private static final MissingPackage KOTLIN_TOO = new MissingPackage("kotlin.text", "", List.of());
    private static final MissingPackage NOISE = new MissingPackage("de.articdive.jnoise.core", "", List.of());

    @Test
    void namesAllPackagesAndTheRemedyOfEachKind() {
        assertThat(MissingPackage.text(List.of(API, KOTLIN, KOTLIN_TOO, NOISE), List.of()))
                .contains(
                        "It needs package io.diuna.api.animation in version 3.0.0 or later (this Diuna provides 2.0.0)"
                                + " and the packages kotlin.jvm.internal, kotlin.text, de.articdive.jnoise.core,"
                                + " which no bundle provides here."
                                + " Build it against this Diuna's API."
                                + " Embed the library in the plugin: -conditionalpackage: kotlin.*,de.articdive.* in bnd.bnd");
    }

    @Test
    void tellsNoRemedyThatDoesNotHelp() {
        assertThat(MissingPackage.text(List.of(API), List.of()).orElseThrow())
                .endsWith("Build it against this Diuna's API");
        assertThat(MissingPackage.text(List.of(KOTLIN), List.of()).orElseThrow())
                .startsWith("It needs package kotlin.jvm.internal, which no bundle provides here. Embed")
                .doesNotContain("API");
        assertThat(MissingPackage.text(List.of(), List.of())).isEmpty();
    }

    /** Regression: the author of a plugin with Kotlin in it was told to embed Kotlin. */
    @Test
    void anEmbeddedLibraryIsNotToBeEmbedded() {
        assertThat(MissingPackage.text(List.of(KOTLIN, NOISE), List.of("com.example", "kotlin", "kotlin.ranges"))
                        .orElseThrow())
                .endsWith("Embed the library in the plugin: -conditionalpackage: de.articdive.* in bnd.bnd."
                        + " Leave out of the imports what the embedded library can do without:"
                        + " Import-Package: !kotlin.*,* in bnd.bnd");
    }
}
