// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.ConfigurationException;
import io.diuna.control.RealControl;
import io.diuna.platform.state.StateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs commands on the real control and on the model, and compares what can be seen after each. */
final class CommandRun {

    /** Greatest number of runs in which a list of commands is made shorter. */
    private static final int MOST_RUNS = 300;

    private final Supplier<RealControl> real;
    private int runs;

    /** First difference, after the commands that led to it. */
    record Divergence(List<Command> commands, String text) {

        /** Returns the end of the commands and the difference. */
        String report() {
            int begin = Math.max(0, commands.size() - 60);
            StringBuilder report = new StringBuilder(commands.size() + " commands:\n");
            IntStream.range(begin, commands.size())
                    .forEach(i -> report.append(i + 1)
                            .append(' ')
                            .append(commands.get(i))
                            .append('\n'));
            return report.append(text).toString();
        }
    }

    /** @param real opens a real control without state */
    CommandRun(Supplier<RealControl> real) {
        this.real = real;
    }

    /** Runs all commands; returns the first difference. */
    Optional<Divergence> run(List<Command> commands) {
        try (RealControl control = real.get()) {
            ControlModel model = new ControlModel();
            for (int i = 0; i < commands.size(); i++) {
                List<String> differences = compare(control, model, commands.get(i));
                if (!differences.isEmpty()) {
                    return Optional.of(new Divergence(commands.subList(0, i + 1), String.join("\n", differences)));
                }
            }
            return Optional.empty();
        }
    }

    private static List<String> compare(RealControl real, ControlModel model, Command command) {
        List<String> differences = new ArrayList<>();
        Object result = run(real, command);
        model.positions(real.takePositions());
        Object expected = run(model, command);
        if (!Objects.equals(result, expected)) {
            differences.add("result\n    is    " + result + "\n    model " + expected);
        }
        differences.addAll(VisibleState.of(real).differences(VisibleState.of(model)));
        return differences;
    }

    private static Object run(ControlPort control, Command command) {
        Object result;
        try {
            result = command.action().apply(control);
        } catch (ConfigurationException e) {
            result = "refused for " + e.field();
        } catch (StateException e) {
            result = "not saved";
        }
        control.settle();
        return result;
    }

    /** Leaves out commands that the difference does not need. */
    Divergence shrink(Divergence found) {
        Divergence shortest = found;
        for (int size = found.commands().size() / 2; size > 0 && runs < MOST_RUNS; size /= 2) {
            for (int begin = shortest.commands().size() - 1 - size; begin > -size && runs < MOST_RUNS; begin -= size) {
                List<Command> fewer = new ArrayList<>(shortest.commands());
                fewer.subList(Math.max(0, begin), Math.max(0, begin) + Math.min(size, begin + size))
                        .clear();
                runs++;
                Optional<Divergence> again = run(fewer);
                if (again.isPresent()) {
                    shortest = again.get();
                    begin = Math.min(begin, shortest.commands().size() - 1);
                }
            }
        }
        return shortest;
    }
}
