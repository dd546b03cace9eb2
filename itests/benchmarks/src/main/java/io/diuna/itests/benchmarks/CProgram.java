// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs in C: compiled by the run where a compiler is there. */
public final class CProgram {

    /** System property that tells the measured JVM where the program is. */
    static final String PROPERTY = "diuna.benchmarks.c";

    private static final String SOURCE = "kernels.c";
    private static final String[] COMPILERS = {"gcc", "clang", "cc"};
    private static final int LIMIT_SECONDS = 60;

    private CProgram() {}

    /** Compiles the work of a frame into a folder; empty where there is no compiler. */
    static Optional<Path> compile(Path folder) throws IOException, InterruptedException {
        return compile(folder, SOURCE);
    }

    /**
     * Compiles a program.
     *
     * @param folder for source and program
     * @param resource the source, relative to this class
     * @param options further options of the compiler
     * @return the program; empty where there is no compiler
     */
    public static Optional<Path> compile(Path folder, String resource, String... options)
            throws IOException, InterruptedException {
        Path source = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        Path program = Path.of(source.toAbsolutePath().toString().replaceFirst("\\.c$", ""));
        try (InputStream text = CProgram.class.getResourceAsStream(resource)) {
            Files.write(source, text.readAllBytes());
        }
        for (String compiler : COMPILERS) {
            List<String> command =
                    new ArrayList<>(List.of(compiler, "-O3", "-o", program.toString(), source.toString(), "-lm"));
            command.addAll(List.of(options));
            try {
                run(command.toArray(String[]::new));
                return Optional.of(program);
            } catch (IOException e) {
                // this one is not there, or does not do; the next
            }
        }
        return Optional.empty();
    }

    /** What a pixel costs in C, in nanoseconds of CPU time; 0 where there is no program. */
    static double nsPerPixel(int pixels, int layers) {
        String program = System.getProperty(PROPERTY);
        if (program == null) {
            return 0;
        }
        try {
            return Double.parseDouble(run(program, Integer.toString(pixels), Integer.toString(layers)));
        } catch (IOException e) {
            throw new IllegalStateException("The program in C does not run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output.strip();
    }
}
