// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

/** Nobody waits without a limit, and nobody writes to the terminal. */
class WaitingTest {

    /** The methods that wait for ever when they are called without a time limit. */
    private static final Map<Class<?>, Set<String>> ENDLESS = Map.of(
            Future.class, Set.of("get", "join"),
            Thread.class, Set.of("join"),
            CountDownLatch.class, Set.of("await"),
            CyclicBarrier.class, Set.of("await"),
            Condition.class, Set.of("await", "awaitUninterruptibly"),
            Semaphore.class, Set.of("acquire", "acquireUninterruptibly"),
            Process.class, Set.of("waitFor"));

    @Test
    void nobodyWaitsWithoutALimit() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "waits without a time limit", access -> isEndless(access.getTarget())))
                .check(ScannedBundles.all());
    }

    @Test
    void theSchedulerNeverSleeps() {
        noClasses()
                .that()
                .resideInAPackage("io.diuna.scheduler..")
                .should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "sleeps",
                        access -> access.getTarget().getName().equals("sleep")
                                && (access.getTargetOwner().isAssignableTo(Thread.class)
                                        || access.getTargetOwner().isAssignableTo(TimeUnit.class))))
                .check(ScannedBundles.all());
    }

    @Test
    void nobodyWritesToTheTerminal() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(ScannedBundles.all());
    }

    private static boolean isEndless(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().isEmpty()
                && ENDLESS.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().contains(target.getName())
                                && target.getOwner().isAssignableTo(entry.getKey()));
    }
}
