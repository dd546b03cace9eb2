// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessSampleTest {

    @Test
    void addsThreadsOfOneKindAndSubtractsTheSampleBefore() {
        Map<String, String> names = Map.of("7", "diuna-render-0", "8", "diuna-render-1", "9", "diuna-accounts");
        ProcessSample before = new ProcessSample(0, Map.of("7", new ThreadUsage(100, 1)), names);
        ProcessSample after = new ProcessSample(
                1,
                Map.of("7", new ThreadUsage(150, 3), "8", new ThreadUsage(30, 4), "9", new ThreadUsage(5, 1)),
                names);
        assertThat(after.since(before))
                .containsOnly(
                        Map.entry("render", new ThreadUsage(80, 6)),
                        Map.entry("diuna-accounts", new ThreadUsage(5, 1)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsTheThreadsOfThisProcess() throws IOException {
        ProcessSample sample = ProcessSample.of(ProcessHandle.current().pid());
        assertThat(sample.names().values()).anyMatch(name -> ThreadKind.of(name).equals(ThreadKind.JIT));
        assertThat(ProcessSample.cpuSeconds(ProcessHandle.current().pid())).isPositive();
    }

    @Test
    void compilersAreNotPartOfTheCost() {
        Measurement one = new Measurement(
                "Diuna", "default", Map.of("frame", 3.0, "diuna-accounts", 2.0, ThreadKind.JIT, 50.0), 0, 0, 0, 0);
        assertThat(one.total()).isEqualTo(5);
        assertThat(one.others()).isEqualTo(2);
    }

    @Test
    void refusesUnknownOptions() {
        assertThatThrownBy(() -> ProcessOptions.of("--rounds", "3"))
                .hasMessageContaining("--rounds")
                .hasMessageContaining("--runs");
        assertThat(ProcessOptions.of(
                                "--runs", "5", "--java-opts", "serial=-XX:+UseSerialGC -Xmx64m", "--profile", "small")
                        .profiles())
                .containsOnly(
                        Map.entry("serial", Map.of("DIUNA_JAVA_OPTS", "-XX:+UseSerialGC -Xmx64m")),
                        Map.entry("small", Map.of("DIUNA_PROFILE", "small")));
    }
}
