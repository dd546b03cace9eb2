// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.helpers.NOPLogger;

/** Health problems of damaged files. */
class FileProblemsTest {

    private final FileProblems problems = new FileProblems(NOPLogger.NOP_LOGGER);

    @Test
    void aDamagedDocumentIsAProblemThatNamesTheFileAndTheFallback(@TempDir Path folder) throws IOException {
        StateFolder store = new StateFolder(folder, new Disk(), problems);
        store.save("looks", "the old one".getBytes(UTF_8));
        store.save("looks", "the new one".getBytes(UTF_8));
        assertThat(problems.problems()).isEmpty();
        flip(folder.resolve("looks"));
        assertThat(store.load("looks")).hasValue("the old one".getBytes(UTF_8));
        assertThat(problems.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("file-damaged");
            assertThat(problem.message())
                    .contains(folder.resolve("looks").toString(), "'looks.bad-1'", "the previous generation is used");
            assertThat(problem.remedy()).startsWith("Check the settings that it held");
        });
    }

    @Test
    void aDamagedConfigurationIsAProblem(@TempDir Path folder) throws IOException {
        ConfigurationStore store = new ConfigurationStore(folder, new Disk(), problems);
        store.store("io.diuna.zone", FrameworkUtil.asDictionary(Map.of("service.pid", "io.diuna.zone")));
        flip(folder.resolve("io/diuna/zone.config"));
        assertThat(store.getDictionaries().hasMoreElements())
                .as("there is a second copy")
                .isTrue();
        assertThat(problems.problems())
                .extracting(HealthProblem::message)
                .singleElement()
                .asString()
                .contains("zone.config", "'zone.config.bad-1'");
    }

    @Test
    void theListIsBoundedAndHasEachFileOnce() {
        for (int i = 0; i < 100; i++) {
            problems.accept("File " + i / 2);
        }
        assertThat(problems.problems()).hasSize(20).doesNotHaveDuplicates();
    }

    private static void flip(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1] ^= 1;
        Files.write(file, content);
    }
}
