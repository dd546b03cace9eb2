// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.zone.FakeAnimation;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimationTrackerTest {

    private static final Parameter<?> DEPTH = Parameter.percent("depth", "Depth");

    private final TimeLimitedExecutor executor =
            new TimeLimitedExecutor(new ThreadRegistry().open("test"), new VirtualClock(0));
    private final AnimationRegistry registry = new AnimationRegistry();
    private final Quarantine quarantine = new Quarantine();
    private final AtomicInteger changes = new AtomicInteger();
    private final AnimationTracker tracker =
            new AnimationTracker(registry, quarantine, executor, changes::incrementAndGet);

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void entersAnAnimationAsItDeclaresItself() {
        add("key", "snake", () -> new FakeAnimation(List.of(DEPTH), stage -> frame -> {}));
        assertThat(registry.animation("snake")).hasValueSatisfying(animation -> {
            assertThat(animation.label()).isEqualTo("Snake");
            assertThat(animation.description()).isEqualTo("It creeps.");
            assertThat(animation.parameters()).isEqualTo(List.of(DEPTH));
            assertThat(animation.bundle()).isEqualTo("org.snake");
            assertThat(animation.version()).isEqualTo("1.2.0");
        });
        assertThat(changes).hasValue(1);
        tracker.removed("key");
        assertThat(registry.animations()).isEmpty();
        assertThat(changes).hasValue(2);
        assertThat(tracker.failure("org.snake")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Snake", "-snake", "sn ake", "sn_ake", "schlänge", "a/../b"})
    void refusesABadIdWithoutTouchingThePlugin(String id) {
        AtomicInteger asked = new AtomicInteger();
        add("key", id, () -> {
            asked.incrementAndGet();
            return FakeAnimation.filling(0);
        });
        assertRefused("its id '" + id + "'", "lower-case letters, digits and hyphens");
        assertThat(asked).hasValue(0);
    }

    /** Regression: an author was told how an id is spelled, not that the annotation is missing. */
    @Test
    void refusesAClassWithoutAnId() {
        add("key", "", () -> FakeAnimation.filling(0));
        assertRefused("it has no id", "@AnimationInfo");
    }

    @Test
    void refusesBadAndRepeatedParameterIds() {
        add("one", "snake", () -> new FakeAnimation(List.of(Parameter.toggle("Bad Id", "x")), stage -> frame -> {}));
        assertRefused("parameter id 'Bad Id'");
        tracker.removed("one");
        add(
                "two",
                "snake",
                () -> new FakeAnimation(List.of(DEPTH, Parameter.toggle("depth", "x")), stage -> frame -> {}));
        assertRefused("two parameters with the id 'depth'", "another id");
    }

    @Test
    void refusesAChoiceWithoutOptions() {
        add("key", "snake", () -> new FakeAnimation(List.of(Parameter.choice("way", "Way")), stage -> frame -> {}));
        assertRefused("parameter 'way' has no options");
    }

    @Test
    void refusesAnInvalidListOfParameters() {
        add("one", "snake", () -> new FakeAnimation(Arrays.asList(DEPTH, null), stage -> frame -> {}));
        assertRefused("parameters() returned null");
        tracker.removed("one");
        add("two", "snake", () -> new FakeAnimation(nothing(), stage -> frame -> {}));
        assertRefused("parameters() returned null");
    }

    @Test
    void reportsTheExceptionOfThePlugin() {
        add("key", "snake", () -> {
            throw new NoClassDefFoundError("org/snake/Tail");
        });
        assertRefused("NoClassDefFoundError", "org/snake/Tail");
    }

    @Test
    void forgetsAFailureWhenItIsRemoved() {
        add("one", "Bad", () -> FakeAnimation.filling(0));
        assertThat(tracker.failure("org.snake")).isNotNull();
        tracker.removed("one");
        assertThat(tracker.failure("org.snake")).isNull();
    }

    @Test
    void keepsAFailureWhateverHappensToOtherAnimationsOfThePlugin() {
        add("one", "Bad", () -> FakeAnimation.filling(0));
        add("two", "good", () -> FakeAnimation.filling(0));
        assertThat(tracker.failure("org.snake")).contains("'Bad'");
        tracker.removed("two");
        assertThat(tracker.failure("org.snake")).contains("'Bad'");
        tracker.removed("one");
        assertThat(tracker.failure("org.snake")).isNull();
    }

    @Test
    void ignoresAFailureAfterItWasRemoved() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        submit("old", "snake", () -> {
            entered.countDown();
            Await.latch(free);
            throw new StuckException("it hangs");
        });
        Await.latch(entered);
        tracker.removed("old");
        submit("new", "snake", () -> FakeAnimation.filling(0));
        free.countDown();
        settle();
        assertThat(registry.idsOf("org.snake")).containsExactly("snake");
        assertThat(tracker.failure("org.snake")).as("the present one is well").isNull();
        assertThat(quarantine.pluginReason("org.snake", 1, Quarantine.Step.CREATE))
                .isNull();
    }

    @Test
    void createsNoOtherAnimationOfAPluginThatHung() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        submit("one", "snake", () -> {
            if (entered.getCount() == 0) { // the retry
                return FakeAnimation.filling(0);
            }
            entered.countDown();
            Await.latch(hold);
            throw new StuckException("it hangs");
        });
        submit(
                "two",
                "worm",
                () -> { // queued when the first is found to hang
                    asked.incrementAndGet();
                    return FakeAnimation.filling(0);
                });
        Await.latch(entered);
        hold.countDown();
        settle();
        assertThat(asked).hasValue(0);
        assertThat(tracker.failure("org.snake")).contains("it hangs");

        quarantine.release("org.snake");
        tracker.retry("org.snake");
        settle();
        assertThat(registry.idsOf("org.snake")).containsExactly("snake", "worm");
    }

    @Test
    void entersNothingThatWasRemovedDuringItsCreation() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        submit("key", "snake", () -> {
            entered.countDown();
            Await.latch(free);
            return FakeAnimation.filling(0);
        });
        Await.latch(entered);
        tracker.removed("key");
        free.countDown();
        settle();
        assertThat(registry.animations()).isEmpty();
        assertThat(registry.idsOf("org.snake")).isEmpty();
    }

    @Test
    void entersNothingThatWasRemovedAtAnyMoment() {
        for (int i = 0; i < 5_000; i++) {
            submit(i, "snake", () -> FakeAnimation.filling(0));
            for (int wait = ThreadLocalRandom.current().nextInt(300); wait > 0; wait--) {
                Thread.onSpinWait();
            }
            tracker.removed(i);
        }
        settle();
        assertThat(registry.idsOf("org.snake")).isEmpty();
    }

    @Test
    void mayBeRemovedOnThePluginThreadItself() {
        add("key", "snake", () -> FakeAnimation.filling(0));
        executor.call("org.snake", "it was not updated", 1_000, () -> {
            tracker.removed("key");
            return true;
        });
        assertThat(registry.animations()).isEmpty();
    }

    @Test
    void anAnimationThatHungAtItsCreationIsNotCreatedAgainUntilItsPluginIsReenabled() {
        add("key", "snake", () -> {
            throw new StuckException("it hangs");
        });
        assertRefused("it hangs");

        AnimationTracker afterARestart = new AnimationTracker(registry, quarantine, executor, changes::incrementAndGet);
        PluginId plugin = new PluginId("org.snake", "1.2.0", 1);
        AtomicInteger asked = new AtomicInteger();
        Callable<Animation> factory = () -> {
            asked.incrementAndGet();
            return FakeAnimation.filling(0);
        };
        afterARestart.added(
                "key", new AnimationTracker.Registration(plugin, "snake", "Snake", "", 1, factory, () -> {}));
        settle();
        assertThat(asked).hasValue(0);
        assertThat(afterARestart.failure("org.snake")).contains("it hangs");

        quarantine.release("org.snake");
        afterARestart.retry("org.snake");
        settle();
        assertThat(asked).hasValue(1);
        assertThat(registry.animation("snake")).isPresent();
        assertThat(afterARestart.failure("org.snake")).isNull();
    }

    @Test
    void anAnimationThatHadToWaitForAnotherPluginIsCreatedAfterIt() {
        VirtualClock clock = new VirtualClock(5_000);
        CountDownLatch free = new CountDownLatch(1);
        try (TimeLimitedExecutor watched = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock)) {
            watched.start();
            AtomicInteger abandoned = new AtomicInteger();
            watched.setCulprits(threadId -> {
                abandoned.incrementAndGet();
                return Optional.of("org.blocker");
            });
            AnimationTracker waiting = new AnimationTracker(registry, quarantine, watched, changes::incrementAndGet);
            AtomicInteger asked = new AtomicInteger();
            Callable<Animation> factory = () -> {
                if (asked.incrementAndGet() == 1) {
                    free.await();
                }
                return FakeAnimation.filling(0);
            };
            PluginId plugin = new PluginId("org.snake", "1.2.0", 1);
            waiting.added("key", new AnimationTracker.Registration(plugin, "snake", "Snake", "", 1, factory, () -> {}));
            Await.until("it waits", () -> asked.get() == 1);
            while (abandoned.get() == 0) { // and no longer: the next one has its time, too
                clock.pass(400_000_000);
                watched.checkTimeouts();
            }
            Await.until("it is created", () -> registry.animation("snake").isPresent());
            assertThat(quarantine.reason(plugin, "snake")).isNull();
            assertThat(waiting.failure("org.snake")).isNull();
        } finally {
            free.countDown();
        }
    }

    private void assertRefused(String... words) {
        assertThat(tracker.failure("org.snake"))
                .contains("org.snake 1.2.0", "cannot be used")
                .contains(words);
        assertThat(registry.animations()).isEmpty();
        assertThat(changes).hasValue(0);
    }

    private void add(Object key, String id, Callable<Animation> factory) {
        submit(key, id, factory);
        settle();
    }

    private void submit(Object key, String id, Callable<Animation> factory) {
        PluginId plugin = new PluginId("org.snake", "1.2.0", 1);
        tracker.added(key, new AnimationTracker.Registration(plugin, id, "Snake", "It creeps.", 1, factory, () -> {}));
    }

    /** Returns null, against the annotations. */
    @SuppressWarnings("NullAway")
    private static List<Parameter<?>> nothing() {
        return null;
    }

    private void settle() {
        executor.call("test", "it did not answer", 30_000, () -> true);
    }
}
