// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** That the benchmarks run and draw what they should; how fast is not asked here. */
class FrameBenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void runsAndWritesATable() throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        String options = "-f 0 -wi 0 -i 1 -r 20ms -v SILENT -p pixels=170,1000 -p layers=2 -p zones=64 -p send=true";
        String table = BenchmarkMain.run(folder, options.split(" "));

        assertThat(table.lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("| Java | layers | zones | UDP | 170 px | 1,000 px | bytes a frame |");
        assertThat(table)
                .contains(" | 2, crossfaded | 64 | yes | ")
                .isEqualTo(Files.readString(folder.resolve("figures.md")));
        assertThat(folder).isDirectoryContaining("glob:**/jmh-*.json");
        assertThat(Files.readString(folder.resolve(BenchmarkMain.ENCODERS)))
                .startsWith("| Java | encoder | 170 px | 1,000 px | bytes a frame |")
                .contains(
                        " | WS2812, 3 bits | ",
                        " | WS2812, 4 bits | ",
                        " | APA102 | ",
                        " | DDP | ",
                        " | sACN | ",
                        " | Art-Net | ");
    }

    /** A crossfade of ten minutes begins and ends within these frames, and another begins. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void zonesSideBySideAreOneRainbowEach(int layers) {
        BenchmarkRig one = new BenchmarkRig(100, layers, 1);
        BenchmarkRig two = new BenchmarkRig(200, layers, 2);
        for (int i = 0; i < 40_000; i++) {
            byte[] half = one.frame();
            byte[] whole = two.frame();
            if (i % 1_000 == 999) {
                assertThat(Arrays.copyOfRange(whole, 0, 300)).isEqualTo(half).isNotEqualTo(new byte[300]);
                assertThat(Arrays.copyOfRange(whole, 300, 600)).isEqualTo(half);
            }
        }
    }
}
