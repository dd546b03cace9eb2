// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Group commit in virtual time, with the test as the writer thread. */
class GroupCommitTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final List<Integer> disk = new ArrayList<>();
    private final List<Optional<String>> news = new ArrayList<>();
    private long now = Long.MAX_VALUE - 100; // the clock may overflow at any time
    private @Nullable RuntimeException failure;
    private Runnable duringSave = () -> {};
    private final GroupCommit<Integer> commit = new GroupCommit<>(this::save, news::add, () -> now, LIMIT);

    @Test
    void aChangeThatNobodyWaitsForIsSavedOnceWithin500Milliseconds() {
        commit.changed(1);
        assertThat(commit.commitIfDue()).isEqualTo(Duration.ofMillis(500).toNanos());
        pass(Duration.ofMillis(400));
        commit.changed(2);
        assertThat(commit.commitIfDue()).isEqualTo(Duration.ofMillis(100).toNanos());
        assertThat(disk).isEmpty();
        pass(Duration.ofMillis(100));
        assertThat(commit.commitIfDue()).isEqualTo(Long.MAX_VALUE);
        assertThat(disk).containsExactly(2);
    }

    @Test
    void aCallerThatWaitsIsAnsweredAfterASaveThatIsDueAtOnce() {
        commit.changed(1);
        CompletableFuture<Boolean> saved = commit.saved();
        assertThat(saved).isNotDone();
        commit.commitIfDue();
        assertThat(saved).isCompletedWithValue(true);
        assertThat(commit.saved()).as("nothing is unsaved").isCompletedWithValue(true);
        assertThat(disk).containsExactly(1);
    }

    @Test
    void changesDuringASaveShareTheNextOneAndAreNotPartOfThePresentOne() {
        List<CompletableFuture<Boolean>> later = new ArrayList<>();
        duringSave = () -> {
            for (int value = 2; value <= 100; value++) {
                commit.changed(value);
                later.add(commit.saved());
            }
            duringSave = () -> {};
        };
        commit.changed(1);
        CompletableFuture<Boolean> first = commit.saved();
        commit.commitIfDue();
        assertThat(first).isCompletedWithValue(true);
        assertThat(later).hasSize(99).noneMatch(CompletableFuture::isDone);
        pass(Duration.ofMillis(20));
        commit.commitIfDue();
        assertThat(later).allSatisfy(saved -> assertThat(saved).isCompletedWithValue(true));
        assertThat(disk).containsExactly(1, 100);
    }

    @Test
    void aStreamOfChangesCostsAtMost50SavesASecond() {
        for (int millis = 0; millis < 1000; millis++) {
            commit.changed(millis);
            commit.saved().getNow(false);
            commit.commitIfDue();
            pass(Duration.ofMillis(1));
        }
        assertThat(disk).hasSize(50).isSorted().endsWith(980);
    }

    @Test
    void aCallerJoinsASaveThatContainsItsChange() {
        List<CompletableFuture<Boolean>> joined = new ArrayList<>();
        duringSave = () -> joined.add(commit.saved());
        commit.changed(1);
        commit.saved().getNow(false);
        commit.commitIfDue();
        assertThat(joined.get(0)).isCompletedWithValue(true);
        assertThat(disk).containsExactly(1);
    }

    @Test
    void aFailedSaveIsToldToAllThatWaitAndRepeatedUntilItSucceeds() {
        failure = new IllegalStateException("No space left on device");
        commit.changed(1);
        CompletableFuture<Boolean> saved = commit.saved();
        assertThat(commit.problem()).isEmpty();
        assertThat(commit.commitIfDue()).isEqualTo(Duration.ofSeconds(10).toNanos());
        assertThat(saved).isCompletedWithValue(false);
        assertThat(commit.problem()).hasValue("No space left on device");
        pass(Duration.ofSeconds(10));
        commit.commitIfDue();
        failure = null;
        pass(Duration.ofSeconds(9));
        commit.commitIfDue();
        assertThat(disk).isEmpty();
        pass(Duration.ofSeconds(1));
        commit.commitIfDue();
        assertThat(disk).containsExactly(1);
        assertThat(commit.problem()).isEmpty();
        assertThat(news).containsExactly(Optional.of("No space left on device"), Optional.empty());
    }

    @Test
    void theNextCallerAfterAFailureTriesAtOnce() {
        failure = new IllegalStateException("Read-only file system");
        commit.changed(1);
        commit.flush();
        failure = null;
        pass(Duration.ofMillis(20));
        CompletableFuture<Boolean> saved = commit.saved();
        commit.commitIfDue();
        assertThat(saved).isCompletedWithValue(true);
        assertThat(disk).containsExactly(1);
    }

    @Test
    void aDiskThatHangsIsAProblemAndKeepsNobodyWaiting() {
        List<CompletableFuture<Boolean>> late = new ArrayList<>();
        duringSave = () -> {
            pass(LIMIT);
            assertThat(commit.problem()).isEmpty();
            pass(Duration.ofMillis(1));
            assertThat(commit.problem()).hasValue("the disk has not answered for more than 2.0 s");
            commit.changed(2);
            late.add(commit.saved());
            duringSave = () -> {};
        };
        commit.changed(1);
        commit.flush();
        assertThat(late.get(0)).isCompletedWithValue(false);
        assertThat(commit.problem()).isEmpty();
        commit.flush();
        assertThat(disk).containsExactly(1, 2);
    }

    @Test
    void awaitSavedGivesUpAfterItsLimit() {
        GroupCommit<Integer> hanging = new GroupCommit<>(this::save, news::add, () -> now, Duration.ofMillis(1));
        assertThat(hanging.awaitSaved()).as("no change").isTrue();
        hanging.changed(1);
        assertThat(hanging.awaitSaved()).as("no writer").isFalse();
        hanging.flush();
        assertThat(hanging.awaitSaved()).isTrue();
    }

    @Test
    void anInterruptedCallerIsAnsweredAndStaysInterrupted() {
        commit.changed(1);
        Thread.currentThread().interrupt();
        assertThat(commit.awaitSaved()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSaveThatForeignCodeInterruptsIsRepeated() {
        duringSave = () -> {
            duringSave = () -> {};
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ClosedByInterruptException");
        };
        commit.changed(1);
        commit.flush();
        assertThat(disk).containsExactly(1);
        assertThat(news).isEmpty();
    }

    @Test
    void nobodyWaitsForAClosedCommit() {
        commit.changed(1);
        CompletableFuture<Boolean> before = commit.saved();
        commit.close();
        assertThat(commit.saved()).isCompletedWithValue(false);
        commit.flush();
        assertThat(before).isCompletedWithValue(true);
        assertThat(commit.saved()).isCompletedWithValue(true);
    }

    private void save(int value) {
        duringSave.run();
        if (failure != null) {
            throw failure;
        }
        disk.add(value);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
