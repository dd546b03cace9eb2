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
 * Has drivers search for receivers: each on a thread of its own, because it is foreign code, which may hang or throw
 * anything; once at a time, whoever asks; and nobody waits without end.
 */
public final class SearchRunner {

    private final TaskScope tasks;
    private final Supplier<Map<String, ReceiverSearch>> available;
    private final Duration limit;
    private final Duration grace;
    private final Map<ReceiverSearch, Search> running = new ConcurrentHashMap<>();

    /** One that is under way, and what comes of it: a list, or a {@link DiunaException}. */
    private record Search(Task task, CompletableFuture<List<FoundReceiver>> result) {

        /** One whose thread could not be had, or came too late to begin, is over and was never begun. */
        boolean isOver() {
            return task.status().state().isOver();
        }
    }

    /**
     * @param tasks makes the threads
     * @param offered what drivers offer now, by their PIDs; two are equal when they are the same
     * @param patience how long receivers may take to answer
     * @param grace how much longer a driver may take
     */
    public SearchRunner(
            TaskScope tasks, Supplier<Map<String, ReceiverSearch>> offered, Duration patience, Duration grace) {
        this.tasks = tasks;
        this.available = offered;
        this.limit = patience;
        this.grace = grace;
    }

    /** What is to be told of drivers, with whether they can search. */
    public List<DriverDescription> describe(DriverCatalog drivers) {
        Map<String, ReceiverSearch> now = available.get();
        return drivers.all().stream()
                .map(driver -> driver.description().withSearchable(now.containsKey(driver.pid())))
                .toList();
    }

    /**
     * Has a driver search, or waits for what it is about to find.
     *
     * @param name the driver's name or PID
     * @throws ConfigurationException when there is no such driver, or when it cannot search
     * @throws DiunaException when it fails or does not end in time
     */
    public List<FoundReceiver> receivers(String name, DriverCatalog drivers) {
        DriverDescription driver = drivers.named(name).description();
        ReceiverSearch search = available.get().get(driver.pid());
        if (search == null) {
            throw new ConfigurationException(
                    "driver",
                    "Driver '" + driver.name() + "' cannot search for receivers; " + searchableDrivers(drivers)
                            + " can");
        }
        return await(driver.name(), startOrJoin(driver.name(), search));
    }

    private String searchableDrivers(DriverCatalog drivers) {
        String names = describe(drivers).stream()
                .filter(DriverDescription::searchable)
                .map(DriverDescription::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none that is here" : names;
    }

    private Search startOrJoin(String driver, ReceiverSearch search) {
        CompletableFuture<List<FoundReceiver>> answer = new CompletableFuture<>();
        Task task = tasks.thread(
                TaskCategory.HARDWARE,
                "diuna-search-" + driver,
                "Searches for receivers of driver " + driver,
                () -> run(driver, search, answer));
        Search mine = new Search(task, answer);
        Search shared = running.compute(search, (key, before) -> before == null || before.isOver() ? mine : before);
        if (!shared.equals(mine)) {
            return shared;
        }
        try {
            task.start();
        } catch (IllegalStateException e) { // nothing more is started: the bundle is going
            running.remove(search);
            throw new DiunaException("The search came while Diuna was stopped; try again when it has started", e);
        }
        return mine;
    }

    private void run(String driver, ReceiverSearch search, CompletableFuture<List<FoundReceiver>> answer) {
        List<FoundReceiver> found = List.of();
        Throwable failure = null;
        try {
            found = search.search(limit).stream()
                    .sorted(Comparator.comparing(FoundReceiver::name).thenComparing(FoundReceiver::host))
                    .toList();
        } catch (Throwable e) { // foreign code: whatever it was, it is told
            failure = e;
        }
        running.remove(search);
        if (failure == null) {
            answer.complete(found);
        } else {
            answer.completeExceptionally(new DiunaException(
                    "Driver '" + driver + "' could not search for receivers: "
                            + (failure instanceof DiunaException ? failure.getMessage() : failure),
                    failure));
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
            throw new DiunaException("Interrupted while driver '" + driver + "' searched for receivers", e);
        }
    }

    /** It stays under way until it ends, so that there are not ever more threads that hang. */
    private static DiunaException timedOut(String driver, Search search) {
        DiunaException failure = new DiunaException("Driver '" + driver
                + "' does not come back from its search for receivers; update its bundle, or start it again");
        if (search.result().completeExceptionally(failure)) {
            search.task().abandon(String.valueOf(failure.getMessage()));
            search.task().thread().interrupt();
        }
        return failure;
    }
}
