// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.diuna.itests.framework.exam.sample.FailingSample;
import io.diuna.itests.framework.exam.sample.InsideSample;
import io.diuna.itests.framework.exam.sample.NestedSample;
import io.diuna.itests.framework.exam.sample.NoConfigurationSample;
import io.diuna.itests.framework.exam.sample.TemplateSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The harness itself, seen from outside: sample classes run in frameworks of their own, and JUnit's events are read. */
class HarnessIT {

    @Test
    void everyCallOfATestClassRunsInsideTheFramework() {
        EngineExecutionResults results = run(InsideSample.class);

        results.allEvents().assertStatistics(stats -> stats.failed(0).aborted(0));
        results.testEvents().assertStatistics(stats -> stats.succeeded(5));
    }

    @Test
    void repeatedAndParameterizedTestsRunInsideWithTheirArguments() {
        EngineExecutionResults results = run(TemplateSample.class);

        results.allEvents().assertStatistics(stats -> stats.failed(0).aborted(0));
        results.testEvents().assertStatistics(stats -> stats.succeeded(3 + 2 + 2));
    }

    @Test
    void aFailureInsideArrivesAsItWasThrown() {
        EngineExecutionResults results = run(FailingSample.class);

        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("assertion()"),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message("the colour ==> expected: <red> but was: <blue>"))))
                .haveExactly(
                        1,
                        event(
                                displayName("exception()"),
                                finishedWithFailure(instanceOf(IllegalStateException.class), message("no light"))));
        results.testEvents()
                .assertStatistics(stats -> stats.failed(2).aborted(1).succeeded(0));
        results.testEvents()
                .aborted()
                .assertThatEvents()
                .allMatch(aborted -> aborted.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                        instanceof TestAbortedException);
    }

    @Test
    void whatCannotRunInsideIsRefusedAloud() {
        assertRefused(NoConfigurationSample.class, "needs exactly one public static method with @Configuration");
        assertRefused(NestedSample.Inner.class, "is nested");
    }

    private static void assertRefused(Class<?> sample, String reason) {
        run(sample)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(ExtensionConfigurationException.class),
                                message(text -> text.contains(reason)))));
        assertThat(run(sample).testEvents().started().count()).isZero();
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute();
    }
}
