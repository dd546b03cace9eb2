// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real-time scheduling: moves the calling thread into the class {@code SCHED_FIFO}, in which it runs as soon as it is
 * due. Without the permission it sets a better niceness; without that permission too, nothing. Logs the result in one
 * line.
 */
public final class RealTime {

    private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final int KNOWN_CHARACTERS = 15;
    private static final Path SELF = Path.of("/proc/thread-self");

    /**
     * Niceness of a thread that hangs or uses too much. No worse one: all Java threads wait at each collection until this one
     * comes to a safepoint, and it does not come before it gets the processor. At 19, on a machine that others keep busy, two
     * of three frames were skipped; at 5 it was one of forty.
     */
    private static final int LOWERED = 5;

    private RealTime() {}

    /**
     * Sets a better niceness for the calling thread, if allowed: for threads that should run right after the frame
     * thread, but call foreign code, which might spin. Threads that they start do not inherit it. Never throws; logs at
     * debug level only.
     *
     * @param nice -20 to 19, the lower the sooner; see setpriority(2)
     */
    public static void favour(int nice) {
        if (isLinux()) {
            try {
                LinuxScheduling.beNice(nice);
            } catch (LinkageError | RuntimeException e) {
                LOG.debug("No better nice value for {}", Thread.currentThread().getName(), e);
            }
        }
    }

    /** Returns the operating system's id of the calling thread; 0 if it is not known. Reads a link: not for each frame. */
    public static int threadId() {
        try {
            return isLinux()
                    ? Integer.parseInt(
                            String.valueOf(Files.readSymbolicLink(SELF).getFileName()))
                    : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /**
     * Lowers the priority of a thread that hangs, in Java and for the operating system, so that it gets a third of the
     * processor that others get. Never throws.
     *
     * @param id what {@link #threadId()} returned on that thread; 0 if it is not known
     */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it: the thread is given up
    public static void demote(Thread thread, int id) {
        thread.setPriority(Thread.MIN_PRIORITY);
        if (id == 0 || !thread.isAlive()) {
            return;
        }
        try {
            LinuxScheduling.beNice(id, LOWERED);
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("No worse nice value for {}", thread.getName(), e);
        }
    }

    /**
     * Lowers the priority of the threads of some names for the operating system, which knows the first 15 characters of a
     * name. Never throws.
     *
     * @param names names of threads; all threads whose names begin alike are lowered
     */
    public static void demote(Set<String> names) {
        Set<String> known = names.stream()
                .map(RealTime::known)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            threads.forEach(thread -> demote(thread, known));
        } catch (IOException | RuntimeException e) { // no Linux
            LOG.debug("No worse nice value for {}", names, e);
        }
    }

    private static void demote(Path thread, Set<String> known) {
        try {
            if (known.contains(Files.readString(thread.resolve("comm")).strip())) {
                LinuxScheduling.beNice(Integer.parseInt(String.valueOf(thread.getFileName())), LOWERED);
            }
        } catch (IOException | LinkageError | RuntimeException e) { // it has ended, or there are no native calls
            LOG.debug("No worse nice value for {}", thread, e);
        }
    }

    /** Returns what the operating system knows of a thread's name. */
    public static String known(String name) {
        return name.substring(0, Math.min(KNOWN_CHARACTERS, name.length())).strip();
    }

    /** Returns the processors that the calling thread may use. Never throws. */
    static Processors processors() {
        return isLinux() ? LinuxProcessors.ofCallingThread() : Processors.NONE;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    /** Requests real-time scheduling for the calling thread. Never throws. */
    public static void request() {
        String thread = Thread.currentThread().getName();
        if (!isLinux()) {
            LOG.info("{} runs at normal priority: real-time scheduling is supported on Linux only", thread);
            return;
        }
        try {
            LOG.info("{} {}", thread, LinuxScheduling.raisePriority());
        } catch (LinkageError | RuntimeException e) { // the native part of JNA may fail to load
            LOG.info("{} runs at normal priority: native calls are not available ({})", thread, e.toString());
        }
    }
}
