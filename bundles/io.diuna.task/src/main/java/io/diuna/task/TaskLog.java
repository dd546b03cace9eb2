// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskStatus;
import io.diuna.api.task.TaskStatus.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Log of runs: all live ones and the newest ended ones. It keeps texts, never exceptions: an exception would keep the class
 * loader of a removed plugin. Any thread may call.
 */
final class TaskLog {

    private final int capacity;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Map<Long, TaskRun> living = new LinkedHashMap<>();
    private final Deque<TaskStatus> over = new ArrayDeque<>();
    private final Map<State, Long> ended = new EnumMap<>(State.class);
    private long ids;

    /**
     * @param capacity number of ended runs to keep
     * @param wall wall clock, for start times
     * @param nanos monotonic clock in nanoseconds, for durations
     */
    TaskLog(int capacity, InstantSource wall, LongSupplier nanos) {
        this.capacity = capacity;
        this.wall = wall;
        this.nanos = nanos;
    }

    /** Creates a run that is not started and not listed. */
    TaskRun draft(TaskInfo info) {
        return new TaskRun(info, wall.instant());
    }

    synchronized void begin(TaskRun run) {
        run.id = ++ids;
        run.state = State.RUNNING;
        run.createdAt = wall.instant();
        run.began = nanos.getAsLong();
        living.put(run.id, run);
    }

    /** Marks a run whose thread should have ended and is alive. The first reason is kept. */
    synchronized void mark(TaskRun run, State state, String reason) {
        if (run.state == State.RUNNING) {
            run.state = state;
            run.error = reason;
        }
    }

    synchronized void end(TaskRun run, State state, @Nullable String error) {
        run.state = state;
        run.error = error == null ? run.error : error;
        run.ended = nanos.getAsLong();
        if (living.remove(run.id) != null) {
            ended.merge(state, 1L, Long::sum);
            over.addFirst(status(run));
            if (over.size() > capacity) {
                over.removeLast();
            }
        }
    }

    synchronized TaskStatus status(TaskRun run) {
        long until = run.state.isOver() ? run.ended : nanos.getAsLong();
        return TaskStatus.builder(run.id, run.info.thread(), run.state, run.createdAt)
                .work(run.info.category(), run.info.description())
                .owner(run.info.owner(), run.info.createdBy())
                .error(run.error)
                .duration(run.state == State.NEW ? Duration.ZERO : Duration.ofNanos(until - run.began))
                .build();
    }

    synchronized List<TaskStatus> tasks() {
        List<TaskStatus> tasks = new ArrayList<>(living.size() + over.size());
        living.values().forEach(run -> tasks.add(status(run)));
        tasks.addAll(over);
        return tasks;
    }

    synchronized Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            if (state != State.NEW) {
                counts.put(state, ended.getOrDefault(state, 0L));
            }
        }
        living.values().forEach(run -> counts.merge(run.state, 1L, Long::sum));
        return counts;
    }
}
