// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.fault.FileDamage;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Start archive: a start uses it, and a damaged one does no harm. System property {@code diuna.damages}: number of
 * damages, bits that flip and files that are cut or replaced in turn.
 */
class StartArchiveIT {

    private static final int DAMAGES = Integer.getInteger("diuna.damages", 4);

    @TempDir
    Path folder;

    @Test
    void aDamagedArchiveIsHarmless() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(DAMAGES);
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        process.addEnvironment(Map.of("DIUNA_PROFILE", "standard", "DIUNA_JAVA", System.getProperty("java.home")));
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        try (Show show = new Show(process, faults, new PluginJars(), random)) {
            process.run("prepare");
            Path archive = archive(process.data());
            Path good = Files.copy(archive, folder.resolve("good"));
            show.boot();
            assertThat(commandLine(process)).contains("=" + archive);
            assertThat(mappings(process)).as("Java has accepted it").contains(archive.toString());
            show.terminate();
            for (int i = 0; i < DAMAGES; i++) {
                Files.deleteIfExists(archive);
                Files.copy(good, archive, StandardCopyOption.COPY_ATTRIBUTES);
                assertThat(archive.toFile().setWritable(true)).isTrue();
                FileDamage damage = i % 2 == 0 ? FileDamage::flipBit : FileDamage::replace;
                System.out.println(damage.apply(random, archive));
                process.start();
                assertThat(show.awaitLight(60)).as(process.terminal()).isTrue();
                assertThat(process.terminate(60)).as(process.terminal()).isZero();
            }
            assertThat(process.terminal()).doesNotContain("[warning]", "[error]");
        }
    }

    private static Path archive(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("state/start"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String commandLine(DiunaProcess process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
    }

    private static String mappings(DiunaProcess process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"), StandardCharsets.UTF_8);
    }
}
