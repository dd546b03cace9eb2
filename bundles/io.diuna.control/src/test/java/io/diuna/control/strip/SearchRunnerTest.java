// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.control.DriverDescription;
import io.diuna.task.ThreadRegistry;
import io.diuna.task.ThrowingException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchRunnerTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(250);
    private static final String PID = "io.diuna.network.artnet";
    private static final FoundReceiver WALL = FoundReceiver.of("192.0.2.7", "wall", "");
    private static final FoundReceiver DESK = FoundReceiver.of("192.0.2.8", "desk", "");

    private final DriverCatalog drivers =
            new DriverCatalog(List.of(Metatype.driver(PID), Metatype.driver("io.diuna.driver.spi")));
    private final ThreadRegistry registry = new ThreadRegistry();
    private final TaskScope tasks = registry.open("test");
    private final Map<String, ReceiverSearch> available = new HashMap<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        tasks.close();
    }

    private SearchRunner searches(Duration limit) {
        return new SearchRunner(tasks, () -> available, limit, limit);
    }

    @Test
    void searchesOnItsOwnThreadAndSortsByName() {
        List<Object> seen = new ArrayList<>();
        available.put(PID, time -> {
            seen.add(time);
            seen.add(Thread.currentThread().getName());
            return List.of(WALL, DESK);
        });
        assertThat(searches(LONG).receivers("artnet", drivers)).containsExactly(DESK, WALL);
        assertThat(searches(LONG).receivers(PID, drivers)).hasSize(2);
        assertThat(seen).containsExactly(LONG, "diuna-search-artnet", LONG, "diuna-search-artnet");
    }

    @Test
    void aSearchWhoseExceptionThrowsFailsAtOnceAndNamesTheDriver() {
        available.put(PID, time -> {
            throw new ThrowingException();
        });
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> searches(LONG).receivers("artnet", drivers))
                .withMessageContaining("'artnet' could not search")
                .withMessageContaining(ThrowingException.class.getName());
    }

    @Test
    void describesWhichDriversCanSearch() {
        available.put(PID, time -> List.of());
        available.put("io.diuna.network.gone", time -> List.of());
        assertThat(searches(LONG).describe(drivers))
                .filteredOn(DriverDescription::searchable)
                .extracting(DriverDescription::name)
                .containsExactly("artnet");
    }

    @Test
    void aDriverWithoutASearchIsRejected() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("spi", drivers))
                .withMessage("Driver 'spi' cannot search for controllers; drivers that can: none")
                .matches(wrong -> wrong.field().equals("driver"));
        available.put(PID, time -> List.of());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("spi", drivers))
                .withMessage("Driver 'spi' cannot search for controllers; drivers that can: artnet");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("art", drivers))
                .withMessage("Driver 'art' not found; available: artnet, spi");
    }

    @Test
    void aFailedSearchIsReportedAndCanBeRepeated() {
        SearchRunner searches = searches(LONG);
        available.put(PID, time -> {
            throw new HardwareException("No network; plug in the cable");
        });
        assertFails(searches, "Driver 'artnet' could not search for controllers: No network; plug in the cable");
        available.put(PID, time -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });
        assertFails(
                searches,
                "Driver 'artnet' could not search for controllers: java.lang.NoClassDefFoundError: com/example/Gone");
        available.put(PID, time -> List.of(DESK));
        assertThat(searches.receivers("artnet", drivers)).containsExactly(DESK);
    }

    /** Promise of {@link ReceiverSearch#DRIVER}: several drivers may have one search. */
    @Test
    void concurrentRequestsShareASearchAlsoThoseOfAnotherDriver() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(1);
        available.put(PID, time -> {
            runs.incrementAndGet();
            running.countDown();
            await(release);
            return List.of(DESK);
        });
        available.put("io.diuna.driver.spi", available.get(PID));
        SearchRunner searches = searches(LONG);
        CompletableFuture<List<FoundReceiver>> first =
                CompletableFuture.supplyAsync(() -> searches.receivers("artnet", drivers));
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<List<FoundReceiver>> second = new CompletableFuture<>();
        Thread thread = new Thread(() -> second.complete(searches.receivers("spi", drivers)));
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        release.countDown();
        assertThat(first).succeedsWithin(LONG).isEqualTo(List.of(DESK));
        assertThat(second).succeedsWithin(LONG).isEqualTo(List.of(DESK));
        assertThat(runs).hasValue(1);
    }

    @Test
    void aHangingSearchIsAbandonedAndHoldsOnlyOneThread() {
        AtomicInteger runs = new AtomicInteger();
        available.put(PID, time -> {
            runs.incrementAndGet();
            await(release);
            return List.of();
        });
        SearchRunner searches = searches(SHORT);
        String message = "Driver 'artnet' did not end its search for controllers in time; update or restart its bundle";
        long limit = System.nanoTime() + LONG.toNanos();
        // On a busy machine the timeout may come before the search starts.
        while (runs.get() == 0 && System.nanoTime() - limit < 0) {
            assertFails(searches, message);
        }
        assertFails(searches, message);
        assertThat(runs).hasValue(1);
        assertThat(registry.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.ABANDONED)
                .extracting(TaskStatus::error)
                .containsExactly(message);
        available.put(PID, time -> List.of(WALL));
        assertThat(untilInTime(searches)).as("the next search").containsExactly(WALL);
    }

    @Test
    void aSearchAbandonedBeforeItsThreadRunsIsRestarted() {
        AtomicInteger starts = new AtomicInteger();
        TaskScope without = (TaskScope) Proxy.newProxyInstance(
                TaskScope.class.getClassLoader(), new Class<?>[] {TaskScope.class}, (self, method, arguments) -> {
                    if (starts.getAndIncrement() == 0) {
                        arguments[3] = (Runnable) () -> {}; // as if cancelled before it runs
                    }
                    return method.invoke(tasks, arguments);
                });
        available.put(PID, time -> List.of(WALL));
        assertThat(untilInTime(new SearchRunner(without, () -> available, SHORT, SHORT)))
                .containsExactly(WALL);
        assertThat(starts).hasValueGreaterThan(1);
    }

    /** Repeats a search that timed out on a busy machine, and returns its result. */
    private List<FoundReceiver> untilInTime(SearchRunner searches) {
        long limit = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() - limit < 0) {
            try {
                return searches.receivers("artnet", drivers);
            } catch (DiunaException e) {
                assertThat(e).hasMessageContaining("in time");
            }
        }
        return List.of();
    }

    @Test
    void aSearchWhileTheBundleStopsIsRejected() {
        available.put(PID, time -> List.of());
        tasks.close();
        assertFails(searches(LONG), "The search was requested while Diuna stops; try again when it has started");
    }

    private void assertFails(SearchRunner searches, String message) {
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> searches.receivers("artnet", drivers))
                .withMessage(message);
    }

    /** Waits like foreign code that swallows interrupts. */
    private static void await(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // swallowed
            }
        }
    }
}
