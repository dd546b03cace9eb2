// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import io.diuna.itests.benchmarks.CProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the living process: runs Diuna, then bare programs with the same hand-overs and as many pixels, in turn. Prints a
 * table, and writes it and all measurements as JSON.
 */
public final class ProcessBenchmark {

    private static final int PORT = 18_197;
    private static final int DEFAULT_PIXELS = 150;

    /** A bare program is small, and compiled soon. */
    private static final long BARE_WARM_SECONDS = 20;

    private final ProcessOptions options;
    private final ProcessReport report = new ProcessReport();
    private final Optional<Path> cProgram;

    private ProcessBenchmark(ProcessOptions options) throws IOException, InterruptedException {
        this.options = options;
        Files.createDirectories(options.folder());
        cProgram = CProgram.compile(options.folder(), "process/handover.c", "-pthread");
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments as {@link ProcessOptions#USAGE} says
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ProcessBenchmark(ProcessOptions.of(arguments)).run();
    }

    private void run() throws IOException, InterruptedException {
        for (int run = 1; run <= options.runs(); run++) {
            for (String show : options.shows()) {
                for (Map.Entry<String, String> java : options.javas().entrySet()) {
                    for (Map.Entry<String, Map<String, String>> profile :
                            options.profiles().entrySet()) {
                        measure(show, java, profile);
                    }
                }
                measureC(show);
                Files.writeString(options.folder().resolve("process.md"), report.table());
                Files.writeString(options.folder().resolve("process.json"), report.json());
            }
            System.out.println("After run " + run + " of " + options.runs() + ":\n" + report.table());
        }
    }

    private void measure(String show, Map.Entry<String, String> java, Map.Entry<String, Map<String, String>> profile)
            throws IOException, InterruptedException {
        String suffix = Stream.of(java.getKey(), profile.getKey())
                .filter(name -> !name.isEmpty())
                .map(name -> ", " + name)
                .reduce("", String::concat);
        Map<String, String> environment = new HashMap<>(profile.getValue());
        environment.put("DIUNA_JAVA", java.getValue());
        List<String> command = List.of();
        for (Map.Entry<String, Path> home : options.homes().entrySet()) {
            String name = home.getKey().isEmpty() ? "Diuna" : "Diuna " + home.getKey();
            command = measureDiuna(name + suffix, home.getValue(), show, environment);
        }
        if (!show.equals("rest")) {
            measureBare(command, "bare Java, 3 threads" + suffix, show, "3");
            measureBare(command, "bare Java, 1 thread" + suffix, show, "1");
        }
    }

    /** Returns the command of its JVM. */
    private List<String> measureDiuna(String name, Path home, String show, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("diuna-process");
        DiunaProgram.prepare(home, work, environment);
        try (DiunaProgram diuna = new DiunaProgram(name, home, work, PORT, environment)) {
            if (show.equals("rest")) {
                diuna.setLooks("{\"animation\": null}");
            } else if (!show.equals("default")) {
                diuna.showRainbows(work.resolve("data"), pixels(show));
            }
            add(diuna, show, options.warmSeconds());
            return diuna.javaCommand();
        } finally {
            deleteAll(work);
        }
    }

    private void measureBare(List<String> java, String name, String show, String threads)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareHandOver.class.getName(),
                Integer.toString(pixels(show)),
                threads));
        try (Program bare = program(name, command.toArray(String[]::new))) {
            add(bare, show, Math.min(BARE_WARM_SECONDS, options.warmSeconds()));
        }
    }

    private void measureC(String show) throws IOException, InterruptedException {
        if (cProgram.isEmpty() || show.equals("rest")) {
            return;
        }
        for (String threads : List.of("3", "1")) {
            String name = threads.equals("1") ? "C, 1 thread" : "C, 3 threads";
            try (Program bare = program(name, cProgram.get().toString(), Integer.toString(pixels(show)), threads)) {
                add(bare, show, 1);
            }
        }
    }

    private Program program(String name, String... command) throws IOException {
        return new Program(name, options.folder().resolve("bare.txt"), Map.of(), command);
    }

    private void add(Program program, String show, long warmSeconds) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(warmSeconds);
        Measurement measured = program.measure(show, options.seconds());
        report.add(measured);
        System.out.println(measured.json());
    }

    private static int pixels(String show) {
        return show.equals("default") ? DEFAULT_PIXELS : Integer.parseInt(show);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
