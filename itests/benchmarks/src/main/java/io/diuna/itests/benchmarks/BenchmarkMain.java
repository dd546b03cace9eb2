// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, and writes JMH's JSON and a table of all runs in its folder. */
public final class BenchmarkMain {

    /** The file of the table of the encoders. */
    static final String ENCODERS = "encoders.md";

    private static final String SWAPS = "swaps.md";

    private static final String MEASURES = "measures.md";

    private static final String SIGNALS = "signals.md";

    private BenchmarkMain() {}

    /**
     * Measures the Java that runs this.
     *
     * @param arguments the folder for the results, then options of JMH if wanted, such as {@code -p pixels=10000}
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException,
                    ReflectiveOperationException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(SWAPS), SwapCost.table());
        System.out.println(Files.readString(folder.resolve(SWAPS)));
        Files.writeString(folder.resolve(MEASURES), MetricsCost.table());
        System.out.println(Files.readString(folder.resolve(MEASURES)));
        Files.writeString(folder.resolve(SIGNALS), SignalCost.table());
        System.out.println(Files.readString(folder.resolve(SIGNALS)));
        System.out.println(run(folder, Arrays.copyOfRange(arguments, 1, arguments.length)));
        System.out.println(Files.readString(folder.resolve(ENCODERS)));
    }

    static String run(Path folder, String... options)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        Files.createDirectories(folder);
        Path json = folder.resolve("jmh-" + System.getProperty("java.version") + ".json");
        ChainedOptionsBuilder jmh = new OptionsBuilder()
                .parent(new CommandLineOptions(options))
                .include(FrameBenchmark.class.getName())
                .include(EncoderBenchmark.class.getName())
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        Optional<Path> program = CProgram.compile(folder);
        if (program.isPresent()) {
            jmh.jvmArgsAppend("-D" + CProgram.PROPERTY + "=" + program.get().toAbsolutePath());
        } else {
            System.out.println("No C compiler was found (gcc, clang or cc): there is no ratio to C in this run.");
        }
        new Runner(jmh.build()).run();
        Report report = new Report(folder);
        Files.writeString(folder.resolve(ENCODERS), new EncoderReport(report).table());
        String table = report.table();
        Files.writeString(folder.resolve("figures.md"), table);
        return table;
    }
}
