// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.BaseStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row X4 of the promises: every thread comes from a task scope, so that it has an owner and is listed. */
class ThreadsTest {

    private static final String MAKER = "io.diuna.task";

    /** Methods that start threads, or borrow some, without saying so. */
    private static final Set<String> PARALLEL =
            Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll");

    /** Methods of CompletableFuture that start the JDK's timer thread. */
    private static final Set<String> TIMED = Set.of("orTimeout", "completeOnTimeout", "delayedExecutor");

    private static final ArchRule NOBODY_ELSE_MAKES_THREADS = noClasses()
            .that()
            .resideOutsideOfPackage(MAKER)
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "makes or borrows a thread", access -> makesThread(access.getTarget())));

    private static final ArchRule NOBODY_IS_A_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage(MAKER)
            .should()
            .beAssignableTo(assignableTo(Thread.class)
                    .or(assignableTo(Timer.class))
                    .or(assignableTo(ForkJoinTask.class))
                    .or(assignableTo(ExecutorService.class)));

    @Test
    void nobodyButTheTaskScopesMakesThreads() {
        NOBODY_ELSE_MAKES_THREADS.check(ScannedBundles.all());
    }

    @Test
    void nobodyIsAThread() {
        NOBODY_IS_A_THREAD.check(ScannedBundles.all());
    }

    @Test
    void theTaskScopesDo() {
        assertThat(ScannedBundles.all().stream()
                        .filter(type -> type.getPackageName().equals(MAKER))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> makesThread(access.getTarget())))
                .as("places in which a thread is made: a task, its thread")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Culprits.OfThread.class,
                Culprits.OfExecutor.class,
                Culprits.OfPool.class,
                Culprits.OfStream.class,
                Culprits.OfSort.class,
                Culprits.OfTimer.class,
                Culprits.OfAsync.class,
                Culprits.OfTimeout.class
            })
    void theRuleSeesThem(Class<?> culprit) {
        assertThat(NOBODY_ELSE_MAKES_THREADS
                        .evaluate(new ClassFileImporter().importClasses(culprit))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void theRuleLetsTheInnocentGo() {
        NOBODY_ELSE_MAKES_THREADS.check(new ClassFileImporter().importClasses(Culprits.Innocent.class));
        assertThat(NOBODY_IS_A_THREAD
                        .evaluate(new ClassFileImporter().importClasses(Culprits.Itself.class))
                        .hasViolation())
                .isTrue();
    }

    private static boolean makesThread(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && (isMade(method) || isShared(method) || isAsync(method));
    }

    private static boolean isMade(AccessTarget target) {
        return is(target, Executors.class)
                || (target.getName().equals("<init>")
                        && (is(target, Thread.class) || is(target, Timer.class) || is(target, ExecutorService.class)));
    }

    private static boolean isShared(AccessTarget target) {
        return is(target, ForkJoinPool.class) || (PARALLEL.contains(target.getName()) && isOfJava(target));
    }

    private static boolean isAsync(AccessTarget.CodeUnitAccessTarget method) {
        return is(method, CompletableFuture.class)
                && (TIMED.contains(method.getName()) || (method.getName().endsWith("Async") && !takesExecutor(method)));
    }

    private static boolean isOfJava(AccessTarget target) {
        return is(target, BaseStream.class)
                || is(target, Arrays.class)
                || is(target, Collection.class)
                || is(target, StreamSupport.class);
    }

    private static boolean is(AccessTarget target, Class<?> type) {
        return target.getOwner().isAssignableTo(type);
    }

    private static boolean takesExecutor(AccessTarget.CodeUnitAccessTarget method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Executor.class));
    }
}
