// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.api.task.TaskStatus.State;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.isolation.ListenerProbe;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads of the engine: listed, named, and ended with it. */
class EngineTasksTest {

    private final ThreadRegistry tasks = new ThreadRegistry();
    private final TaskScope scope = tasks.open("io.diuna.scheduler");
    private final Engine engine = new Engine(scope, Clock.SYSTEM, 60, 2, 1_000);
    private final CountDownLatch showing = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @BeforeEach
    void start() {
        engine.start();
        addStrip("good", new CallbackStrip(() -> {}));
    }

    @AfterEach
    void close() {
        free.countDown();
        engine.close();
    }

    private void addStrip(String id, PhysicalStrip strip) {
        StripHost host = StripHosts.create(scope, id, source(strip), Clock.SYSTEM, engine.zoneManager()::stripChanged);
        engine.zoneManager().putStrip(host);
        host.start();
    }

    private List<TaskStatus> living() {
        return tasks.tasks().stream().filter(task -> !task.state().isOver()).toList();
    }

    /** Promise X4. */
    @Test
    void everyThreadOfTheEngineIsListed() {
        assertThat(living())
                .extracting(TaskStatus::thread)
                .containsExactlyInAnyOrder(
                        "diuna-plugin",
                        "diuna-render-0",
                        "diuna-render-1",
                        "diuna-render-2",
                        "diuna-watch",
                        "diuna-frame",
                        "diuna-strip-good");
        assertThat(living()).allMatch(task -> task.owner().equals("io.diuna.scheduler"));
    }

    /** Promise P2. */
    @Test
    void noThreadIsLeftWhenTheEngineIsClosed() {
        engine.close();
        Await.until("no thread is left", () -> living().isEmpty());
    }

    /** Workers end when their scope interrupts them, without a call of their own close. Promise X3. */
    @Test
    void anInterruptEndsEveryClassOfWorkers() throws IOException, URISyntaxException {
        Set<String> makers =
                living().stream().map(TaskStatus::createdBy).collect(Collectors.toCollection(TreeSet::new));
        assertThat(makers).as("classes that hold a task, found by reflection").isEqualTo(workers());
        scope.close();
        Await.until("each has ended", () -> living().isEmpty());
        assertThat(tasks.counts()).containsEntry(State.FAILED, 0L);
    }

    @Test
    void aDriverThatHangsIsNamed() {
        addStrip("bad", new CallbackStrip(() -> {
            if (showing.getCount() == 0) {
                return; // a replacement: the first worker was abandoned because this test was held up
            }
            showing.countDown();
            while (free.getCount() > 0) {
                Thread.onSpinWait(); // ignores interrupts
            }
        }));
        Await.latch(showing);
        engine.close(StripHost.ShutdownPattern.HOLD);
        Await.until("all others have ended", () -> living().size() == 1);
        assertThat(living()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(State.ABANDONED);
            assertThat(task.thread()).isEqualTo("diuna-strip-bad");
            assertThat(task.error()).contains("driver of strip 'bad'");
        });
        free.countDown();
        Await.until("it ends after all", () -> living().isEmpty());
    }

    private static Set<String> workers() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceAll("\\.class$", ""))
                    .filter(name -> !name.startsWith(ThreadRegistry.class.getPackageName()))
                    .filter(name -> !name.equals(ListenerProbe.class.getName())) // no worker: a thread for each probe
                    .filter(EngineTasksTest::holdsTask)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean holdsTask(String name) {
        try {
            Class<?> type = Class.forName(name, false, EngineTasksTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getType() == Task.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StripSource source(PhysicalStrip strip) {
        return new StripSource() {
            @Override
            public PhysicalStrip get() {
                return strip;
            }

            @Override
            public void release(PhysicalStrip given) {}
        };
    }

    /** Strip of three pixels that ignores its frames. */
    private record CallbackStrip(Runnable onFormat) implements PhysicalStrip {

        @Override
        public StripFormat format() {
            onFormat.run();
            return StripFormat.of(3, ColorOrder.GRB, 2.2, 0);
        }

        @Override
        public void show(StripFrame frame) {}

        @Override
        public void close() {}
    }
}
