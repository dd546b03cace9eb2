// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.control.RealControl;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random commands on the real control and on a model that is written from the documentation.
 *
 * <p>System properties: {@code diuna.operations}, the number of commands for each seed; {@code diuna.seed}, the first seed;
 * {@code diuna.seeds}, the number of seeds.
 */
class ControlModelTest {

    private static final int COMMANDS = Integer.getInteger("diuna.operations", 2_500);
    private static final long FIRST = Long.getLong("diuna.seed", 20_261_129);
    private static final int SEEDS = Integer.getInteger("diuna.seeds", 4);

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allThatIsSeenIsAsTheModelSays(long seed) {
        RandomCommands random = new RandomCommands(seed);
        List<Command> commands = Stream.generate(random::next).limit(COMMANDS).toList();
        CommandRun run = new CommandRun(RealControl::new);
        Optional<CommandRun.Divergence> found = run.run(commands);
        if (found.isPresent()) {
            throw new AssertionError("seed " + seed + ", command "
                    + found.get().commands().size() + ", "
                    + run.shrink(found.get()).report());
        }
    }
}
