// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.log.ForeignException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs receiver searches of drivers. Each runs on its own thread, because foreign code may hang or throw anything; concurrent
 * requests share a search, also those for several drivers that have one search; waits have a timeout. Thread-safe.
 */
public final class SearchRunner {

    private final TaskScope tasks;
    private final Supplier<Map<String, ReceiverSearch>> available;
    private final Duration limit;
    private final Duration grace;
    private final Map<ReceiverSearch, Search> running = new ConcurrentHashMap<>();

    /** Running search with its future result: a list, or a {@link DiunaException}. */
    private record Search(Task task, CompletableFuture<List<FoundReceiver>> result) {

        /** Returns true if the task has ended, or its thread could not be started. */
        boolean isOver() {
            return task.status().state().isOver();
        }
    }

    /**
     * @param tasks creates the threads
     * @param available returns the current searches by driver PID; equal objects are the same search
     * @param limit time for receivers to answer
     * @param grace additional time for the driver to return
     */
    public SearchRunner(
            TaskScope tasks, Supplier<Map<String, ReceiverSearch>> available, Duration limit, Duration grace) {
        this.tasks = tasks;
        this.available = available;
        this.limit = limit;
        this.grace = grace;
    }

    /** Returns the descriptions of drivers, with their ability to search. */
    public List<DriverDescription> describe(DriverCatalog drivers) {
        Map<String, ReceiverSearch> now = available.get();
        return drivers.all().stream()
                .map(driver -> driver.description().withSearchable(now.containsKey(driver.pid())))
                .toList();
    }

    /**
     * Starts a search of a driver, or joins its running search, and waits for the result.
     *
     * @param name name or PID of the driver
     * @throws ConfigurationException when the driver is not found or cannot search
     * @throws DiunaException when the search fails or exceeds its time limit
     */
    public List<FoundReceiver> receivers(String name, DriverCatalog drivers) {
        DriverDescription driver = drivers.named(name).description();
        ReceiverSearch search = available.get().get(driver.pid());
        if (search == null) {
            throw new ConfigurationException(
                    "driver",
                    "Driver '" + driver.name() + "' cannot search for controllers; drivers that can: "
                            + searchableDrivers(drivers));
        }
        return await(driver.name(), startOrJoin(driver.name(), search));
    }

    private String searchableDrivers(DriverCatalog drivers) {
        String names = describe(drivers).stream()
                .filter(DriverDescription::searchable)
                .map(DriverDescription::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private Search startOrJoin(String driver, ReceiverSearch search) {
        CompletableFuture<List<FoundReceiver>> result = new CompletableFuture<>();
        Task task = tasks.thread(
                TaskCategory.HARDWARE,
                "diuna-search-" + driver,
                "Searches for controllers of driver " + driver,
                () -> run(driver, search, result));
        Search started = new Search(task, result);
        Search joined = running.compute(search, (key, before) -> before == null || before.isOver() ? started : before);
        if (!joined.equals(started)) {
            return joined;
        }
        try {
            task.start();
        } catch (IllegalStateException e) { // the bundle stops
            running.remove(search);
            throw new DiunaException("The search was requested while Diuna stops; try again when it has started", e);
        }
        return started;
    }

    private void run(String driver, ReceiverSearch search, CompletableFuture<List<FoundReceiver>> result) {
        List<FoundReceiver> found = List.of();
        Throwable failure = null;
        try {
            found = search.search(limit).stream()
                    .sorted(Comparator.comparing(FoundReceiver::name).thenComparing(FoundReceiver::host))
                    .toList();
        } catch (Throwable e) { // foreign code may throw anything
            failure = ForeignException.of(e);
        }
        running.remove(search);
        if (failure == null) {
            result.complete(found);
        } else {
            result.completeExceptionally(new DiunaException(
                    "Driver '" + driver + "' could not search for controllers: " + failure.getMessage(), failure));
        }
    }

    private List<FoundReceiver> await(String driver, Search search) {
        try {
            return search.result().get(limit.plus(grace).toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DiunaException known ? known : new DiunaException("The search failed", e);
        } catch (TimeoutException e) {
            throw timedOut(driver, search);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiunaException("Interrupted while driver '" + driver + "' searched for controllers", e);
        }
    }

    /** Abandons the search. It stays registered until its thread ends, so that hanging threads do not accumulate. */
    private static DiunaException timedOut(String driver, Search search) {
        DiunaException failure = new DiunaException(
                "Driver '" + driver + "' did not end its search for controllers in time; update or restart its bundle");
        if (search.result().completeExceptionally(failure)) {
            search.task().abandon(String.valueOf(failure.getMessage()));
            search.task().thread().interrupt();
        }
        return failure;
    }
}
