// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Faults of the disk and of the wall clock in other processes, by a library that is loaded before the C library. The
 * process is started with {@link #environment}; the faults may change while it runs. For one thread at a time.
 */
public final class FaultInjector {

    /** Calls that open, read or ask for a file. */
    public static final int READ = 1;

    /** Calls that write into a file. */
    public static final int WRITE = 2;

    /** Calls that create, rename, delete or shorten a file. */
    public static final int CHANGE = 4;

    /** Calls that force a file or a folder to the disk. */
    public static final int SYNC = 8;

    /** All of them. */
    public static final int ALL = READ | WRITE | CHANGE | SYNC;

    /** Error of a disk that fails: {@code EIO}. */
    public static final int INPUT_OUTPUT_ERROR = 5;

    /** Error of a full disk: {@code ENOSPC}. */
    public static final int NO_SPACE = 28;

    /** Error of a disk that was mounted again without writing: {@code EROFS}. */
    public static final int READ_ONLY = 30;

    private static final String SOURCE = "faults.c";
    private static final int LENGTH = 40;
    private static final int CLOCK = 0;
    private static final int FIRST = 8;
    private static final int LAST = 16;
    private static final int CALLS = 24;
    private static final int ERROR = 32;
    private static final int KINDS = 36;

    private final Path library;
    private final Path file;
    private final Path folder;
    private final Path except;
    private final ByteBuffer memory;

    /**
     * Compiles the library.
     *
     * @param work folder for the library, its source and the file that is shared with the process
     * @param folder folder whose calls fail
     * @param except sub-folder of it whose calls do not
     */
    public FaultInjector(Path work, Path folder, Path except) throws IOException, InterruptedException {
        this.folder = folder.toAbsolutePath();
        this.except = except.toAbsolutePath();
        library = work.resolve("faults.so").toAbsolutePath();
        file = work.resolve("faults").toAbsolutePath();
        compile(work);
        try (FileChannel channel = FileChannel.open(
                Files.write(file, new byte[LENGTH]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, LENGTH);
            memory = mapped.order(ByteOrder.nativeOrder());
        }
    }

    private void compile(Path work) throws IOException, InterruptedException {
        Path source = work.resolve(SOURCE);
        try (InputStream code = Objects.requireNonNull(FaultInjector.class.getResourceAsStream(SOURCE))) {
            Files.copy(code, source, StandardCopyOption.REPLACE_EXISTING);
        }
        Process compiler = new ProcessBuilder(
                        "gcc", "-O2", "-Wall", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                .redirectErrorStream(true)
                .start();
        String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!compiler.waitFor(1, TimeUnit.MINUTES) || compiler.exitValue() != 0) {
            throw new IOException("gcc does not compile " + source + ": " + output);
        }
    }

    /** Returns the environment variables of a process in which the faults happen. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "DIUNA_FAULTS", file.toString(),
                "DIUNA_FAULTS_FOLDER", folder.toString(),
                "DIUNA_FAULTS_EXCEPT", except.toString());
    }

    /** Returns the file that is shared with the process. It begins with the offset of the wall clock; see {@code faults.c}. */
    public Path file() {
        return file;
    }

    /** Moves the wall clock by an offset from the true time. */
    public void moveClock(Duration offset) {
        memory.putLong(CLOCK, offset.toNanos());
    }

    /** Lets all calls of some kinds fail from now on. */
    public void fail(int kinds, int error) {
        fail(kinds, error, 1, Long.MAX_VALUE);
    }

    /**
     * Lets calls fail, counted from now on.
     *
     * @param kinds kinds that are counted
     * @param error number of the system's error
     * @param first number of the first call that fails, from 1
     * @param last number of the last one
     */
    public void fail(int kinds, int error, long first, long last) {
        heal();
        memory.putLong(CALLS, 0);
        memory.putInt(ERROR, error);
        memory.putLong(LAST, last);
        memory.putLong(FIRST, first);
        memory.putInt(KINDS, kinds);
    }

    /** Counts calls of some kinds from now on; none fails. */
    public void count(int kinds) {
        fail(kinds, 0, 0, 0);
    }

    /** Ends the faults of the disk. */
    public void heal() {
        memory.putInt(KINDS, 0);
        memory.putLong(FIRST, 0);
    }

    /** Returns true from {@link #fail} to {@link #heal}. */
    public boolean isOn() {
        return memory.getLong(FIRST) != 0;
    }

    /** Returns the number of calls since {@link #fail} or {@link #count}. */
    public long calls() {
        return memory.getLong(CALLS);
    }
}
