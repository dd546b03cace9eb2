// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails at the n-th call in the data folder, at the start and during changes: there is light, and what was
 * acknowledged is there after a restart on a disk that works.
 *
 * <p>System properties: {@code diuna.stride}, the distance from one n to the next, 1 for all; {@code diuna.first}, the
 * first one; {@code diuna.cache}, true to let calls in the bundle cache fail as well, of which there are many.
 */
class FailingDiskIT {

    private static final int STRIDE = Integer.getInteger("diuna.stride", 200);
    private static final int FIRST = Integer.getInteger("diuna.first", 1);
    private static final boolean CACHE = Boolean.getBoolean("diuna.cache");

    @TempDir
    Path folder;

    private Show show;

    /** A show with a zone, a strip, looks and a plugin of its own. */
    @BeforeEach
    void makeShow() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        Path cache = process.data().resolve("state/framework");
        FaultInjector faults = new FaultInjector(folder, process.data(), CACHE ? folder.resolve("none") : cache);
        process.addEnvironment(faults.environment());
        show = new Show(process, faults, new PluginJars(), new SplittableRandom(STRIDE));
        show.boot();
        show.model.accept(show.reader.read().orElseThrow());
        for (int i = 0; i < 3; i++) {
            OperatorOperations.look(show);
            OperatorOperations.master(show);
            OperatorOperations.putStrip(show);
            OperatorOperations.putZone(show);
            LibraryOperations.put(show);
        }
        install(1);
        show.terminate();
    }

    @Test
    void aStartHasLightWhicheverCallFails() throws IOException, InterruptedException {
        try (Show current = show) {
            // of a start without a fault: after some faults it runs from a temporary folder, with fewer calls
            current.faults.count(FaultInjector.ALL);
            current.boot();
            long calls = current.faults.calls();
            current.faults.heal();
            current.kill();
            int starts = 0;
            for (int n = FIRST; n <= calls; n += STRIDE) {
                current.faults.fail(FaultInjector.ALL, FaultInjector.INPUT_OUTPUT_ERROR, n, n);
                current.boot();
                current.faults.heal();
                current.kill();
                current.boot();
                current.compare();
                current.kill();
                starts++;
                System.out.printf(Locale.ROOT, "call %d of %d failed at the start%n", n, calls);
            }
            assertThat(starts).isPositive();
            System.out.println(current.statistics());
        }
    }

    @Test
    void aChangeThatWasAcknowledgedIsThereWhicheverCallFails() throws IOException, InterruptedException {
        List<Runnable> changes = List.of(
                () -> OperatorOperations.look(show),
                () -> OperatorOperations.putStrip(show),
                () -> OperatorOperations.putZone(show),
                () -> LibraryOperations.put(show),
                () -> install(1 + show.random.nextInt(3)));
        try (Show current = show) {
            current.boot();
            for (int change = 0; change < changes.size(); change++) {
                current.faults.count(FaultInjector.ALL);
                changes.get(change).run();
                long calls = current.faults.calls();
                for (int n = FIRST; n <= calls; n += STRIDE) {
                    current.faults.fail(FaultInjector.ALL, FaultInjector.INPUT_OUTPUT_ERROR, n, n);
                    changes.get(change).run();
                    current.faults.heal();
                    current.kill();
                    current.boot();
                    current.compare();
                    System.out.printf(Locale.ROOT, "change %d: call %d of %d failed%n", change, n, calls);
                }
            }
            System.out.println(current.statistics());
        }
    }

    private void install(int version) {
        Answer answer = show.client().uploadAnyVersion(show.jars.good("alpha", version));
        OperatorOperations.settle(show, "plugin io.diuna.test.alpha", "1.0." + version, answer);
    }
}
