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
        assertThat(MissingPackage.text(List.of(API, KOTLIN, KOTLIN_TOO, NOISE)))
                .contains(
                        "It needs package io.diuna.api.animation in version 3.0.0 or later (this Diuna provides 2.0.0)"
                                + " and the packages kotlin.jvm.internal, kotlin.text, de.articdive.jnoise.core,"
                                + " which no bundle provides here."
                                + " Build it against this Diuna's API."
                                + " Embed the library in the plugin: -conditionalpackage: kotlin.*,de.articdive.* in bnd.bnd");
    }

    @Test
    void tellsNoRemedyThatDoesNotHelp() {
        assertThat(MissingPackage.text(List.of(API)).orElseThrow()).endsWith("Build it against this Diuna's API");
        assertThat(MissingPackage.text(List.of(KOTLIN)).orElseThrow())
                .startsWith("It needs package kotlin.jvm.internal, which no bundle provides here. Embed")
                .doesNotContain("API");
        assertThat(MissingPackage.text(List.of())).isEmpty();
    }
}
