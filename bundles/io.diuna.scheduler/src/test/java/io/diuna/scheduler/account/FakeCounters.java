// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Counters of made-up threads. */
final class FakeCounters implements ThreadCounters {

    /** A made-up thread. */
    static final class Worker {
        final String name;
        final List<String> classes;
        long cpuNanos;
        long bytes;

        private Worker(String name, List<String> classes) {
            this.name = name;
            this.classes = classes;
        }
    }

    final Map<Long, Worker> workers = new TreeMap<>();
    double load;
    final List<Long> examined = new ArrayList<>();

    /** Adds a thread, or replaces the one of this id. Its classes are outermost first. */
    Worker add(long id, String name, String... classes) {
        Worker worker = new Worker(name, List.of(classes));
        workers.put(id, worker);
        return worker;
    }

    @Override
    public double load() {
        return load;
    }

    @Override
    public long[] threads() {
        return workers.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public long[] cpuNanos(long[] threads) {
        return LongStream.of(threads).map(id -> workers.get(id).cpuNanos).toArray();
    }

    @Override
    public long[] allocatedBytes(long[] threads) {
        return LongStream.of(threads).map(id -> workers.get(id).bytes).toArray();
    }

    @Override
    public List<ThreadStack> stacks(long[] threads) {
        LongStream.of(threads).forEach(examined::add);
        return LongStream.of(threads)
                .mapToObj(id -> new ThreadStack(id, workers.get(id).name, workers.get(id).classes))
                .toList();
    }

    @Override
    public Map<Long, String> names() {
        Map<Long, String> names = new TreeMap<>();
        workers.forEach((id, worker) -> names.put(id, worker.name));
        return names;
    }

    @Override
    public long cpuNanos() {
        return 0;
    }

    @Override
    public long allocatedBytes() {
        return 0;
    }
}
