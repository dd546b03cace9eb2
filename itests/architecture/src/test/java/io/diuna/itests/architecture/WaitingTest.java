// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Nobody waits without a limit, and nobody writes to the terminal. */
@AnalyzeClasses(locations = BundleClasses.class)
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

    @ArchTest
    static final ArchRule NOBODY_WAITS_WITHOUT_A_LIMIT = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "waits without a time limit", access -> isEndless(access.getTarget())));

    @ArchTest
    static final ArchRule THE_SCHEDULER_NEVER_SLEEPS = noClasses()
            .that()
            .resideInAPackage("io.diuna.scheduler..")
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "sleeps",
                    access -> access.getTarget().getName().equals("sleep")
                            && (access.getTargetOwner().isAssignableTo(Thread.class)
                                    || access.getTargetOwner().isAssignableTo(TimeUnit.class))));

    @ArchTest
    static final ArchRule NOBODY_WRITES_TO_THE_TERMINAL = noClasses().should(ACCESS_STANDARD_STREAMS);

    private static boolean isEndless(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().isEmpty()
                && ENDLESS.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().contains(target.getName())
                                && target.getOwner().isAssignableTo(entry.getKey()));
    }
}
