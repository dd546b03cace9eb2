// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job that hangs in code of another plugin. */
class PostponedJobTest {

    private final VirtualClock clock = new VirtualClock(5_000);
    private final TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock);
    private final CountDownLatch free = new CountDownLatch(1);

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        free.countDown();
        executor.close();
    }

    @Test
    void aJobThatWaitsForAnotherPluginIsPostponedAndNotBlamed() {
        executor.setCulprits(threadId -> Optional.of("blocker"));
        CompletableFuture<String> waiting = executor.submit("innocent", "it did not start", 100, () -> {
            awaitIgnoringInterrupts();
            return "late";
        });
        CompletableFuture<String> next = executor.submit("solid", "it did not start", 100, () -> "done");
        Await.until("it waits", () -> executor.isRunning("innocent"));
        clock.pass(200_000_000);
        executor.checkTimeouts();

        assertThat(waiting)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(JobCancelledException.class)
                .withMessageContaining("since plugin 'blocker' hangs");
        assertThat(executor.stuckJobText("innocent")).isNull();
        assertThat(next.join()).isEqualTo("done");
    }

    @Test
    void aJobThatHangsInItsOwnCodeIsBlamed() {
        executor.setCulprits(threadId -> Optional.of("snake"));
        CompletableFuture<String> hanging = executor.submit("snake", "it did not start", 100, () -> {
            awaitIgnoringInterrupts();
            return "late";
        });
        Await.until("it hangs", () -> executor.isRunning("snake"));
        clock.pass(200_000_000);
        executor.checkTimeouts();
        assertThat(hanging)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(StuckException.class);
        assertThat(executor.stuckJobText("snake")).contains("'snake' hangs");
    }

    private void awaitIgnoringInterrupts() {
        boolean interrupted = false;
        while (free.getCount() > 0) {
            try {
                free.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
