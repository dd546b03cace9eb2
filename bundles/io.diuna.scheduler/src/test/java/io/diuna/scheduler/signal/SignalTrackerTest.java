// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.SourceRegistration;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalTrackerTest {

    private static final PluginId PLUGIN = new PluginId("org.ear", "1.2.0", 1);

    private final VirtualClock clock = new VirtualClock(5_000);
    private final TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock);
    private final Quarantine quarantine = new Quarantine();
    private final SignalRegistry registry = new SignalRegistry(clock);
    private final AtomicInteger changes = new AtomicInteger();
    private final SignalTracker tracker = new SignalTracker(registry, quarantine, executor, changes::incrementAndGet);
    private final Signal bass = Signal.of("audio.bass", "Bass");
    private final Signal beat = Signal.of("audio.beat", "Beat");

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void entersTheSignalsOfASourceUntilItGoes() {
        add(() -> () -> List.of(bass, beat));
        assertThat(tracker.failure("org.ear")).isNull();
        assertThat(registry.isDeclared("audio.bass")).isTrue();
        assertThat(registry.isDeclared("audio.beat")).isTrue();
        assertThat(tracker.provides("org.ear")).isTrue();
        tracker.removed("key");
        assertThat(registry.isDeclared("audio.bass")).isFalse();
        assertThat(tracker.provides("org.ear")).isFalse();
        assertThat(changes).hasValue(2);
    }

    @Test
    void namesASourceThatThrows() {
        add(() -> () -> {
            throw new IllegalStateException("no microphone");
        });
        assertRefused("no microphone");
        add(() -> {
            throw new LinkageError("no class");
        });
        assertRefused("no class");
    }

    @Test
    void namesASourceOfNothing() {
        add(() -> SignalTrackerTest::nothing);
        assertRefused("returned null");
        add(() -> SignalTrackerTest::nothingAmongOthers);
        assertRefused("null in it");
    }

    @Test
    void namesASourceOfTwoSignalsWithOneId() {
        add(() -> () -> List.of(bass, Signal.of("audio.bass", "Another")));
        assertRefused("two of its signals", "'audio.bass'");
    }

    @Test
    void leavesTheIdsOfOscillatorsAlone() {
        add(() -> () -> List.of(Signal.of("oscillator.sine", "Mine")));
        assertRefused("'oscillator.sine'", "does not begin with oscillator.");
        assertThat(registry.signals()).noneMatch(signal -> signal.label().equals("Mine"));
    }

    @Test
    void aSourceThatHangsIsDisabledWithItsPluginAndHoldsUpNoOther() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        SignalSource source = () -> {
            if (asked.incrementAndGet() == 1) {
                entered.countDown();
                Await.latch(free);
            }
            return List.of(bass);
        };
        submit("key", PLUGIN, () -> source);
        Await.latch(entered);
        assertThat(tracker.isPending("org.ear")).isTrue();
        submit("other", new PluginId("org.other", "1", 1), () -> () -> List.of(beat));
        for (int i = 0; i < 60; i++) {
            clock.pass(200_000_000);
            executor.checkTimeouts();
        }
        settle();
        assertThat(registry.isDeclared("audio.beat")).isTrue();
        assertRefused("signal source", "update or remove it");
        assertThat(quarantine.pluginReason("org.ear", 1, Quarantine.Step.CREATE))
                .contains("org.ear");

        free.countDown();
        quarantine.release("org.ear");
        tracker.retry("org.ear");
        settle();
        assertThat(registry.isDeclared("audio.bass")).isTrue();
    }

    private void assertRefused(String... words) {
        assertThat(tracker.failure("org.ear"))
                .contains("A signal source of plugin org.ear 1.2.0 cannot be used")
                .contains(words);
        assertThat(registry.isDeclared("audio.bass")).isFalse();
    }

    private void add(Callable<SignalSource> factory) {
        submit("key", PLUGIN, factory);
        settle();
    }

    private void submit(Object key, PluginId plugin, Callable<SignalSource> factory) {
        tracker.added(key, new SourceRegistration<>(plugin, "a signal source", 0, 1, factory));
    }

    /** Returns null, against the annotations. */
    @SuppressWarnings("NullAway")
    private static List<Signal> nothing() {
        return null;
    }

    /** Returns a list with null in it, against the annotations. */
    @SuppressWarnings("NullAway")
    private static List<Signal> nothingAmongOthers() {
        return Arrays.asList(Signal.of("audio.bass", "Bass"), null);
    }

    private void settle() {
        executor.call("test", "it did not answer", 30_000, () -> true);
    }
}
