// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Health checks of safe mode, heap, configuration files and light control. */
class PlatformHealthTest {

    private static final long MAX = 256L << 20;

    @Test
    void safeModeIsAProblemWithAWayOut() {
        assertThat(new SafeModeHealth(false).problems()).isEmpty();
        assertThat(new SafeModeHealth(true).problems())
                .extracting(HealthProblem::code, HealthProblem::text)
                .containsExactly(tuple(
                        "safe-mode",
                        "Diuna runs in safe mode: third-party plugins are not started. Remove the plugin that was added"
                                + " last from the folder plugins and restart Diuna"));
    }

    @Test
    void aTemporaryDataFolderIsAProblem() {
        assertThat(new DataFolderHealth((String) null).problems()).isEmpty();
        assertThat(new DataFolderHealth("").problems()).isEmpty();
        assertThat(new DataFolderHealth("Cannot write to /data. Make it writable").problems())
                .extracting(HealthProblem::code, HealthProblem::text)
                .containsExactly(tuple(
                        "data-folder",
                        "Diuna runs from a temporary data folder, and changes are lost when it ends: Cannot write to"
                                + " /data. Make it writable. Then restart Diuna"));
    }

    @Test
    void aHeapThatIsFullAfterACollectionIsAProblem() {
        assertThat(new HeapHealth(() -> MAX * 9 / 10, MAX).problems()).isEmpty();
        assertThat(new HeapHealth(() -> MAX * 93 / 100, MAX).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("low-heap");
                    assertThat(problem.message())
                            .isEqualTo("93 % of the heap of 256 MB are in use after a garbage collection");
                    assertThat(problem.remedy()).contains("-Xmx");
                });
        assertThat(new HeapHealth().problems()).as("this machine").isEmpty();
    }

    @Test
    void aRefusedConfigurationFileIsAProblem() {
        assertThat(new ConfigurationFileHealth(() -> List.of("config/a.json: line 3")).problems())
                .containsExactly(new HealthProblem(
                        "configuration-refused",
                        "configuration file",
                        "config/a.json: line 3",
                        "Correct the file; it is read again then"));
    }

    @Test
    void aMissingLightControlIsAProblem() {
        assertThat(new LightHealth().problems()).extracting(HealthProblem::code).containsExactly("no-light");
    }
}
