// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Regression: a refresh left a bundle active with closed content; Declarative Services could not read its components, and nobody
 * could log in.
 */
class ComponentGuardTest {

    private static final PlatformBundle ACCESS = PlatformBundle.of("t:access:1", 4, false);
    private static final PlatformBundle SNAKE = PlatformBundle.of("t:snake:1", 4, true);

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final List<String> repairs = new ArrayList<>();
    private final List<Object> known = new ArrayList<>(List.of("a", "b"));
    private final BundleContext context = stub(BundleContext.class, this::context);
    private final FrameworkWiring wiring = stub(FrameworkWiring.class, this::wiring);
    private int state = Bundle.ACTIVE;
    private @Nullable Long changes;
    private int reads;
    private ComponentGuard guard;

    @BeforeEach
    void setUp() throws IOException {
        TestBundles.write(folder.resolve("repo").resolve(ACCESS.path()), "access", "1.0.0", null);
        FeatureFile feature = new FeatureFile(List.of(ACCESS, SNAKE), Map.of(), JsonValue.EMPTY_JSON_OBJECT, List.of());
        Platform platform = new Platform(new DistributionFolder(folder), feature, BundleCache.in(folder));
        guard = new ComponentGuard(platform, lines::add);
    }

    @Test
    void aBundleWithItsComponentsIsLeftAlone() {
        look(10);
        known.add("c");
        look(10);
        assertThat(repairs).isEmpty();
    }

    @Test
    void aBundleThatIsBeingStartedIsLeftAlone() {
        known.remove("b");
        look(1);
        known.add("b");
        look(1);
        known.remove("b");
        look(1);
        state = Bundle.STARTING;
        look(10);
        assertThat(repairs).isEmpty();
    }

    @Test
    void oneWithoutThemIsInstalledAgainThenRefreshed() {
        known.remove("b");
        look(2);
        assertThat(repairs).containsExactly("update");
        assertThat(lines).containsExactly("access runs without its components; it is installed again");
        look(2);
        assertThat(repairs).containsExactly("update", "refresh");
        look(10);
        assertThat(repairs).hasSize(2);
        assertThat(lines).last().asString().contains("Restart Diuna");
        known.add("b");
        look(1);
        known.clear();
        look(2);
        assertThat(repairs).containsExactly("update", "refresh", "update");
    }

    @Test
    void componentsAreReadAgainOnlyAfterAChange() {
        changes = 1L;
        look(3);
        assertThat(reads).isOne();
        changes = 2L;
        look(3);
        assertThat(reads).isEqualTo(2);
        state = Bundle.STARTING;
        look(3);
        assertThat(reads).isEqualTo(3);
        state = Bundle.ACTIVE;
        known.remove("b");
        look(2);
        assertThat(repairs).as("what lacks components is read each time").containsExactly("update");
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            guard.look(context, wiring);
        }
    }

    private Object context(String method, Object[] arguments) {
        return switch (method) {
            case "getServiceReference" -> stub(ServiceReference.class, (name, values) -> changes);
            case "getService" -> {
                reads++;
                yield stub(ServiceComponentRuntime.class, (name, values) -> known);
            }
            case "getBundle" -> arguments[0].equals(ACCESS.location()) ? stub(Bundle.class, this::bundle) : null;
            default -> true;
        };
    }

    private Object bundle(String method, Object[] arguments) {
        return switch (method) {
            case "getSymbolicName" -> "access";
            case "getState" -> state;
            case "getLastModified" -> 1L;
            case "getHeaders" ->
                FrameworkUtil.asDictionary(Map.of("Service-Component", "OSGI-INF/a.xml,OSGI-INF/b.xml"));
            case "update" -> repairs.add("update");
            default -> null;
        };
    }

    private Object wiring(String method, Object[] arguments) {
        repairs.add("refresh");
        FrameworkListener[] listeners = (FrameworkListener[]) arguments[1];
        listeners[0].frameworkEvent(
                new FrameworkEvent(FrameworkEvent.PACKAGES_REFRESHED, stub(Bundle.class, this::bundle), null));
        return true;
    }

    private static <T> T stub(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ComponentGuardTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.apply(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
