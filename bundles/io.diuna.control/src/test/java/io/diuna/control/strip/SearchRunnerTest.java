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
    private final Map<String, ReceiverSearch> offered = new HashMap<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        tasks.close();
    }

    private SearchRunner searches(Duration patience) {
        return new SearchRunner(tasks, () -> offered, patience, patience);
    }

    @Test
    void findsOnAThreadOfItsOwnAndSortsByName() {
        List<Object> seen = new ArrayList<>();
        offered.put(PID, patience -> {
            seen.add(patience);
            seen.add(Thread.currentThread().getName());
            return List.of(WALL, DESK);
        });
        assertThat(searches(LONG).receivers("artnet", drivers)).containsExactly(DESK, WALL);
        assertThat(searches(LONG).receivers(PID, drivers)).hasSize(2);
        assertThat(seen).containsExactly(LONG, "diuna-search-artnet", LONG, "diuna-search-artnet");
    }

    @Test
    void tellsWhoCanSearch() {
        offered.put(PID, patience -> List.of());
        offered.put("io.diuna.network.gone", patience -> List.of());
        assertThat(searches(LONG).describe(drivers))
                .filteredOn(DriverDescription::searchable)
                .extracting(DriverDescription::name)
                .containsExactly("artnet");
    }

    @Test
    void whoCannotSearchIsToldWhoCan() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("spi", drivers))
                .withMessage("Driver 'spi' cannot search for receivers; none that is here can")
                .matches(wrong -> wrong.field().equals("driver"));
        offered.put(PID, patience -> List.of());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("spi", drivers))
                .withMessage("Driver 'spi' cannot search for receivers; artnet can");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> searches(LONG).receivers("art", drivers))
                .withMessage("There is no driver 'art'; there are artnet, spi");
    }

    @Test
    void whateverADriverThrowsIsToldInWordsAndItMayTryAgain() {
        SearchRunner searches = searches(LONG);
        offered.put(PID, patience -> {
            throw new HardwareException("Nobody can be asked; plug the cable in");
        });
        assertFails(searches, "Driver 'artnet' could not search for receivers: Nobody can be asked; plug the cable in");
        offered.put(PID, patience -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });
        assertFails(
                searches,
                "Driver 'artnet' could not search for receivers: java.lang.NoClassDefFoundError: com/example/Gone");
        offered.put(PID, patience -> List.of(DESK));
        assertThat(searches.receivers("artnet", drivers)).containsExactly(DESK);
    }

    @Test
    void whoAsksMeanwhileSharesWhatIsFound() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(1);
        offered.put(PID, patience -> {
            runs.incrementAndGet();
            running.countDown();
            await(release);
            return List.of(DESK);
        });
        SearchRunner searches = searches(LONG);
        CompletableFuture<List<FoundReceiver>> first =
                CompletableFuture.supplyAsync(() -> searches.receivers("artnet", drivers));
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<List<FoundReceiver>> second = new CompletableFuture<>();
        Thread thread = new Thread(() -> second.complete(searches.receivers("artnet", drivers)));
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
    void aDriverThatHangsIsGivenUpByNameAndKeepsOneThreadAlone() {
        AtomicInteger runs = new AtomicInteger();
        offered.put(PID, patience -> {
            runs.incrementAndGet();
            await(release);
            return List.of();
        });
        SearchRunner searches = searches(SHORT);
        String words = "Driver 'artnet' does not come back from its search for receivers; update its bundle, or start"
                + " it again";
        long limit = System.nanoTime() + LONG.toNanos();
        while (runs.get() == 0 && System.nanoTime() - limit < 0) { // a busy machine may give it up before it begins
            assertFails(searches, words);
        }
        assertFails(searches, words);
        assertThat(runs).hasValue(1);
        assertThat(registry.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.ABANDONED)
                .extracting(TaskStatus::error)
                .containsExactly(words);
        offered.put(PID, patience -> List.of(WALL));
        assertThat(untilInTime(searches)).as("its successor").containsExactly(WALL);
    }

    @Test
    void oneThatIsGivenUpBeforeItsThreadRunsIsBegunAnew() {
        AtomicInteger starts = new AtomicInteger();
        TaskScope without = (TaskScope) Proxy.newProxyInstance(
                TaskScope.class.getClassLoader(), new Class<?>[] {TaskScope.class}, (self, method, arguments) -> {
                    if (starts.getAndIncrement() == 0) {
                        arguments[3] = (Runnable) () -> {}; // as of one that is cancelled before it runs
                    }
                    return method.invoke(tasks, arguments);
                });
        offered.put(PID, patience -> List.of(WALL));
        assertThat(untilInTime(new SearchRunner(without, () -> offered, SHORT, SHORT)))
                .containsExactly(WALL);
        assertThat(starts).hasValueGreaterThan(1);
    }

    /** What is found by who asks again where a busy machine has answered too late. */
    private List<FoundReceiver> untilInTime(SearchRunner searches) {
        long limit = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() - limit < 0) {
            try {
                return searches.receivers("artnet", drivers);
            } catch (DiunaException e) {
                assertThat(e).hasMessageContaining("does not come back");
            }
        }
        return List.of();
    }

    @Test
    void nothingIsSearchedWhenTheBundleGoes() {
        offered.put(PID, patience -> List.of());
        tasks.close();
        assertFails(searches(LONG), "The search came while Diuna was stopped; try again when it has started");
    }

    private void assertFails(SearchRunner searches, String words) {
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> searches.receivers("artnet", drivers))
                .withMessage(words);
    }

    /** As code does that swallows interrupts. */
    private static void await(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // it goes on
            }
        }
    }
}
