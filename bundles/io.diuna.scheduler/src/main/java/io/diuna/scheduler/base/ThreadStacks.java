// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Stacks of other threads. From Java 21 on, a reading stops one thread after the other; before, it stops the whole process,
 * frame threads included, until the slowest thread has stopped. Takes no monitor that a plugin can hold. Any thread may call,
 * but frame, render and strip threads.
 */
public final class ThreadStacks {

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    /**
     * Stack of a thread.
     *
     * @param thread id of the thread
     * @param name name of the thread
     * @param calls its calls, innermost first
     */
    public record Stack(long thread, String name, List<StackTraceElement> calls) {}

    private ThreadStacks() {}

    /** Returns the stacks of these threads, without those that have ended. */
    public static List<Stack> read(long... threads) {
        if (threads.length == 0) {
            return List.of();
        }
        return LiveThreads.STOP_ALL ? readAtOnce(threads) : readEach(threads);
    }

    private static List<Stack> readAtOnce(long... threads) {
        return Stream.of(BEAN.getThreadInfo(threads, Integer.MAX_VALUE))
                .filter(Objects::nonNull)
                .map(ThreadStacks::stack)
                .toList();
    }

    private static Stack stack(ThreadInfo info) {
        return new Stack(info.getThreadId(), info.getThreadName(), List.of(info.getStackTrace()));
    }

    private static List<Stack> readEach(long... threads) {
        return LiveThreads.all().stream()
                .filter(thread -> LongStream.of(threads).anyMatch(id -> id == thread.getId()))
                .map(thread -> new Stack(thread.getId(), thread.getName(), List.of(thread.getStackTrace())))
                .filter(stack -> !stack.calls().isEmpty())
                .toList();
    }
}
