// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** List of health checks, with checks that throw or do not return. */
class HealthCheckListTest {

    private static final HealthProblem COLD =
            HealthProblem.of("cold", "room", "The room is cold; turn the heating on", "");

    private long now = Long.MAX_VALUE - 100; // the clock may overflow at any time
    private final HealthCheckList checks = new HealthCheckList(() -> now);

    @Test
    void listsTheProblemsOfAllChecksInTheOrderOfTheirKeys() {
        HealthProblem dark = new HealthProblem("dark", "room", "The room is dark", "Switch the light on");
        checks.add("2", "b/Dark", () -> List.of(dark));
        checks.add("1", "a/Cold", () -> List.of(COLD));
        checks.add("3", "c/Fine", List::of);
        assertThat(checks.problems()).containsExactly(COLD, dark);
        assertThat(checks.problems())
                .extracting(HealthProblem::text)
                .containsExactly("The room is cold. Turn the heating on", "The room is dark. Switch the light on");
        checks.remove("1");
        assertThat(checks.problems()).containsExactly(dark);
    }

    @Test
    void aCheckThatThrowsIsAProblemAndTheOthersAreListed() {
        checks.add("1", "io.test/Bad", () -> {
            throw new IllegalStateException("no");
        });
        checks.add("2", "io.test/Gone", () -> {
            throw new NoClassDefFoundError("Gone");
        });
        checks.add("3", "io.test/Cold", () -> List.of(COLD));
        assertThat(checks.problems())
                .extracting(HealthProblem::code)
                .containsExactly("check-failed", "check-failed", "cold");
        assertThat(checks.problems().get(0).text())
                .isEqualTo("Health check 'io.test/Bad' failed with java.lang.IllegalStateException; what it checks is"
                        + " unknown. Update or remove its bundle, or restart Diuna");
    }

    @Test
    void aCheckThatDoesNotReturnIsCalledNoMoreUntilItReturns() {
        int[] calls = new int[1];
        boolean[] hang = {true};
        checks.add("1", "io.test/Slow", () -> {
            calls[0]++;
            if (hang[0]) {
                hang[0] = false;
                now += Duration.ofMillis(1001).toNanos();
                // Another client asks meanwhile.
                assertThat(checks.problems()).extracting(HealthProblem::code).containsExactly("check-failed", "cold");
            }
            return List.of();
        });
        checks.add("2", "io.test/Cold", () -> List.of(COLD));
        assertThat(checks.problems()).containsExactly(COLD);
        assertThat(calls[0]).isEqualTo(1);
        assertThat(checks.problems()).containsExactly(COLD);
        assertThat(calls[0]).isEqualTo(2);
    }
}
