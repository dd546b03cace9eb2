// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Stub;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWiring;

class BundleClassesTest {

    private static final BundleStartLevel LEVEL =
            Stub.of(BundleStartLevel.class, Map.of("getStartLevel", arguments -> FakeBundles.ADDED_START_LEVEL));
    private static final BundleWiring WIRING = Stub.of(
            BundleWiring.class,
            Map.of(
                    "listResources",
                    arguments -> "/org/snake".equals(arguments[0]) && "Snake.class".equals(arguments[1])
                            ? List.of("org/snake/Snake.class")
                            : List.of()));

    private final Bundle snake = Stub.of(
            Bundle.class,
            Map.of(
                    "getBundleId", arguments -> 7L,
                    "getLocation", arguments -> "plugin:org.snake",
                    "adapt", arguments -> arguments[0] == BundleWiring.class ? WIRING : LEVEL));
    private final BundleClasses classes = new BundleClasses(
            Stub.of(BundleContext.class, Map.of("getBundles", arguments -> new Bundle[] {snake})),
            new IsolationPolicy(new BundleOrigin(FakeBundles.ADDED_START_LEVEL, null)));

    @Test
    void aClassIsOfTheBundleThatContainsIt() {
        assertThat(classes.apply("org.snake.Snake")).containsExactly(snake);
        assertThat(classes.apply("org.snake.Worm")).isEmpty();
        assertThat(classes.apply("NoPackage")).isEmpty();
    }

    @Test
    void aLambdaIsOfTheBundleThatDeclaresIt() {
        assertThat(classes.apply("org.snake.Snake$$Lambda/0x00007f0038d8a380")).containsExactly(snake);
    }
}
