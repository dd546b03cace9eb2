// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.junit.jupiter.api.Test;

class FelixHealthCheckTest {

    @Test
    void isOkWithoutProblems() {
        assertThat(new FelixHealthCheck(List::of).execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void warnsOfEachProblemWithItsRemedy() {
        HealthProblem full = new HealthProblem("not-saved", "looks", "The disk is full {}", "Free space");
        HealthProblem dark = new HealthProblem("strip", "strip 'main'", "Strip 'main' is offline", "Check its power");
        Result result = new FelixHealthCheck(() -> List.of(full, dark)).execute();
        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(result)
                .filteredOn(entry -> entry.getStatus() == Result.Status.WARN)
                .extracting(ResultLog.Entry::getMessage)
                .containsExactly(
                        "[not-saved] The disk is full {}. Free space",
                        "[strip] Strip 'main' is offline. Check its power");
    }
}
