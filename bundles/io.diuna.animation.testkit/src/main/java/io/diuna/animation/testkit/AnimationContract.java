// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contract of animations as tests, for JUnit 5: a test class of one animation or of a family implements it and so has the
 * tests. Each animation passes all guards, and renders its golden frames on a line of 60 pixels and on a matrix of 16 x 16.
 */
@ConsumerType
public interface AnimationContract {

    /**
     * Returns the animations.
     *
     * @return creates a new animation each time, by the name of its golden frames, such as its id
     */
    Map<String, Supplier<Animation>> animations();

    /** Runs {@link AnimationGuard#passesAll}. */
    @TestFactory
    default Stream<DynamicTest> passAllGuards() {
        return animations().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> AnimationGuard.of(entry.getValue()).passesAll()));
    }

    /** Compares golden frames: {@code id.png} of a line, and {@code id-matrix.png}. */
    @TestFactory
    default Stream<DynamicTest> renderTheirGoldenFrames() {
        return animations().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    GoldenFrames.check(
                            entry.getKey(), TestZone.line(60), entry.getValue().get());
                    GoldenFrames.check(
                            entry.getKey() + "-matrix",
                            TestZone.matrix(16, 16),
                            entry.getValue().get());
                }));
    }
}
