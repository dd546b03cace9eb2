// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processors of Linux: sched_setaffinity(2) and proc_pid_stat(5). Sets of processors are bits, as in cpu_set_t. */
final class LinuxProcessors implements Processors {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxProcessors.class);
    private static final Path TASKS = Path.of("/proc/self/task");

    /** Index of the field "processor" after the thread's name, which is field 2. */
    private static final int PROCESSOR = 39 - 3;

    /** Processors that the process was given, by a container or by {@code taskset}. */
    private final BitSet all;

    private LinuxProcessors(BitSet all) {
        this.all = all;
    }

    /** Returns the processors that the calling thread may use, or {@link Processors#NONE} where that is not known. */
    static Processors ofCallingThread() {
        try {
            return new LinuxProcessors(LinuxScheduling.affinity(0));
        } catch (LinkageError | RuntimeException e) { // the native part of JNA may fail to load
            LOG.debug("The threads of a frame are not bound to a processor", e);
            return NONE;
        }
    }

    @Override
    public int count() {
        return all.cardinality();
    }

    @Override
    public int lastOf(int thread) {
        try {
            String line = Files.readString(TASKS.resolve(thread + "/stat"));
            int last =
                    Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", PROCESSOR + 2)[PROCESSOR]);
            return all.get(last) ? last : -1;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    @Override
    public SchedStat times(int thread) {
        return SchedStat.of(thread);
    }

    @Override
    public void bind(int thread, int processor) {
        set(thread, only(processor));
    }

    @Override
    public void releaseOthers(int processor, int[] kept) {
        BitSet bound = only(processor);
        IntPredicate other = thread -> Arrays.stream(kept).noneMatch(one -> one == thread);
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(TASKS)) {
            for (Path path : threads) {
                int thread = Integer.parseInt(String.valueOf(path.getFileName()));
                if (other.test(thread) && isBound(thread, bound)) {
                    set(thread, all);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Threads of bound threads stay on processor {}", processor, e);
        }
    }

    private static boolean isBound(int thread, BitSet bound) {
        try {
            return LinuxScheduling.affinity(thread).equals(bound);
        } catch (LastErrorException ended) {
            return false;
        }
    }

    private static void set(int thread, BitSet processors) {
        try {
            LinuxScheduling.setAffinity(thread, processors);
        } catch (LastErrorException refused) { // the thread has ended, or the container was given other processors
            LOG.debug("Thread {} stays on its processors", thread, refused);
        }
    }

    private static BitSet only(int processor) {
        BitSet one = new BitSet();
        one.set(processor);
        return one;
    }
}
