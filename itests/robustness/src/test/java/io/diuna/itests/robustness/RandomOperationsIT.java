// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations of operators, plugins and the machine on the distribution. After each: the strip takes frames, what
 * was acknowledged is there, the administrator gets in, and health names what is wrong.
 *
 * <p>System properties: {@code diuna.operations}, the number of operations; {@code diuna.seed}, the number that decides
 * them all; {@code diuna.only}, a regular expression for a part of the names of the operations to draw from.
 */
class RandomOperationsIT {

    private static final int OPERATIONS = Integer.getInteger("diuna.operations", 20);

    /** Operations that the test of the build leaves out: their outcome depends on what else the machine does. */
    private static final Pattern LONG_FORM_ONLY =
            Pattern.compile("plugin: (slow|spin|own threads spin|leak|keep|allocate)");

    private static final long SEED = Long.getLong("diuna.seed", 20_261_129);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("diuna.only", ""));

    @TempDir
    Path folder;

    @Test
    void nothingTakesTheLightOrAnAcknowledgedChangeAway() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "seed %d, %d operations%n", SEED, OPERATIONS);
        List<Operation> operations = operations();
        int weights = operations.stream().mapToInt(Operation::weight).sum();
        SplittableRandom random = new SplittableRandom(SEED);
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        process.addEnvironment(faults.environment());
        try (Show show = new Show(process, faults, new PluginJars(), random)) {
            show.boot();
            show.model.accept(show.reader.read().orElseThrow());
            for (int number = 1; number <= OPERATIONS; number++) {
                Operation operation = draw(operations, random.nextInt(weights));
                System.out.printf(Locale.ROOT, "%d %s%n", number, operation.name());
                try {
                    operation.action().run(show);
                    show.check();
                } catch (AssertionError e) {
                    throw new AssertionError(
                            "seed %d, operation %d, %s: %s".formatted(SEED, number, operation.name(), e.getMessage()),
                            e);
                }
            }
            System.out.println(show.statistics());
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>(OperatorOperations.all());
        all.addAll(SceneOperations.all());
        all.addAll(LibraryOperations.all());
        all.addAll(new PluginOperations().all());
        all.addAll(PluginMisdeed.operations());
        all.addAll(MachineOperations.all());
        all.addAll(ConsoleOperations.all());
        all.removeIf(operation -> !ONLY.matcher(operation.name()).find());
        if (Integer.getInteger("diuna.operations") == null) {
            all.removeIf(operation -> LONG_FORM_ONLY.matcher(operation.name()).matches());
        }
        return all;
    }

    private static Operation draw(List<Operation> operations, int ticket) {
        int rest = ticket;
        for (Operation operation : operations) {
            rest -= operation.weight();
            if (rest < 0) {
                return operation;
            }
        }
        throw new AssertionError(ticket);
    }
}
