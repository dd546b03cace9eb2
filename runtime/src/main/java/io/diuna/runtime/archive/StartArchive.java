// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.archive;

import io.diuna.runtime.base.StorageException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Start archive: a file in which Java keeps the classes of the launcher, the framework and the bundles, parsed and verified,
 * so that a start takes less processor time. AOT cache from Java 25 on, dynamic CDS archive before. {@code bin/diuna} chooses
 * its path by Java, options and distribution, so a present one fits. It can be deleted at any time.
 */
public final class StartArchive {

    private static final String PROPERTY = "diuna.archive";
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** Limit of the training, which takes 10 s of processor time here and may be starved by others. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Options that hold for the own process only. */
    private static final List<String> OWN_OPTIONS =
            List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=", "-Xlog", "-D" + PROPERTY);

    private final Path file;
    private final List<String> training;
    private final boolean refused;
    private volatile @Nullable Process process;

    /**
     * @param file the archive
     * @param training command that runs Diuna for a while and ends by itself, without the option that writes the archive
     * @param refused true if Java was to use the archive and has not, so it is damaged
     */
    StartArchive(Path file, List<String> training, boolean refused) {
        this.file = file;
        this.training = List.copyOf(training);
        this.refused = refused;
    }

    /** Returns the archive for the options of this process; empty if {@code bin/diuna} wants none. */
    public static Optional<StartArchive> current() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(path -> new StartArchive(Path.of(path).toAbsolutePath(), trainingCommand(), isRefused(path)));
    }

    /** Returns true if this process was to use the archive, and Linux knows that it has not mapped it. */
    private static boolean isRefused(String path) {
        try {
            return options().anyMatch(option -> option.startsWith("-XX:") && option.endsWith("=" + path))
                    && !Files.readString(Path.of("/proc/self/maps"))
                            .contains("/" + Path.of(path).getFileName());
        } catch (IOException e) {
            return false; // another system
        }
    }

    private static Stream<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }

    /** Returns the benchmark as the training: it starts all bundles, plays, is commanded over HTTP and ends. */
    private static List<String> trainingCommand() {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options()
                .filter(option -> OWN_OPTIONS.stream().noneMatch(option::startsWith))
                .forEach(command::add);
        // C1: an archive with the profiles for C2 would make it compile more at the start
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.diuna.runtime.Main", "bench", "--pixels", "150", "--seconds", "1"));
        return command;
    }

    public Path file() {
        return file;
    }

    /** Makes the archive if there is none, or a damaged one; a failure is reported on the terminal. */
    public void makeMissing(PrintStream terminal) {
        if (refused || !Files.isRegularFile(file)) {
            try {
                make();
            } catch (StorageException e) {
                terminal.println("diuna: " + e.getMessage() + ". Starts take more processor time without it");
            }
        }
    }

    /**
     * Makes the archive by a training in a process of the lowest priority, and replaces earlier ones. Waits for its end.
     *
     * @throws StorageException if there is no new archive
     */
    public void make() {
        Path fresh = file.resolveSibling("new-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            int exitCode = train(fresh);
            if (exitCode != 0 || !Files.isRegularFile(fresh)) {
                throw new StorageException(
                        "Cannot make the start archive " + file + ": its training ended with exit code " + exitCode);
            }
            deleteOthers(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("Cannot make the start archive " + file + ": " + e.getMessage());
        } finally {
            delete(fresh);
        }
    }

    /** Ends a training that is under way. */
    public void cancel() {
        Process running = process;
        if (running != null) {
            destroy(running);
        }
    }

    private int train(Path fresh) throws IOException {
        boolean cache = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        List<String> command = new ArrayList<>(training);
        command.add(command.indexOf("-cp"), (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + fresh);
        Process started = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = started;
        sacrifice(started);
        try {
            return started.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) ? started.exitValue() : -1;
        } catch (InterruptedException e) {
            return -1; // by a plugin: nothing here interrupts this thread
        } finally {
            destroy(started);
        }
    }

    private static void destroy(Process training) {
        training.descendants().forEach(ProcessHandle::destroyForcibly);
        training.destroyForcibly();
    }

    /** Lets Linux end the training first when memory runs out. */
    private static void sacrifice(Process training) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(training.pid()), "oom_score_adj"), "1000");
        } catch (IOException e) {
            // another system, or it has ended already
        }
    }

    private void deleteOthers(Path fresh) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            files.filter(other -> !other.equals(fresh)).forEach(StartArchive::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is not used: its name does not fit
        }
    }
}
