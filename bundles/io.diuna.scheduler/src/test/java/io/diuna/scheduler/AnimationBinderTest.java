// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.zone.FakeAnimation;
import io.diuna.task.ThreadRegistry;
import java.util.Dictionary;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

class AnimationBinderTest {

    private final TimeLimitedExecutor executor =
            new TimeLimitedExecutor(new ThreadRegistry().open("test"), new VirtualClock(0));
    private final AnimationRegistry registry = new AnimationRegistry();
    private final BundleContext context = Stub.of(
            BundleContext.class,
            Map.of("getService", arguments -> FakeAnimation.filling(0), "ungetService", arguments -> true));
    private final AnimationBinder binder =
            new AnimationBinder(context, new AnimationTracker(registry, new Quarantine(), executor, () -> {}));

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void aNewcomerWithATakenIdIsNotUsedAndIsTheOneThatIsNamed() {
        add(reference("org.first", 5, 100, 0));
        add(reference("org.newcomer", 9, 101, 0));
        assertThat(provider()).isEqualTo("org.first");
        assertThat(registry.conflict("org.newcomer")).contains("'snake'", "org.first");
        assertThat(registry.conflict("org.first")).isNull();
    }

    @Test
    void anUpdatedPluginGetsItsIdBack() {
        ServiceReference<Animation> first = reference("org.first", 5, 100, 0);
        add(first);
        add(reference("org.newcomer", 9, 101, 0));
        binder.remove(first);
        assertThat(provider()).isEqualTo("org.newcomer");
        add(reference("org.first", 5, 102, 0));
        assertThat(provider()).isEqualTo("org.first");
    }

    @Test
    void aHigherServiceRankingWins() {
        add(reference("org.first", 5, 100, 0));
        add(reference("org.ranked", 9, 101, 1));
        assertThat(provider()).isEqualTo("org.ranked");
    }

    @Test
    void noRankingBeatsAnAnimationOfTheDistribution() {
        add(reference("org.stranger", "plugin:org.stranger", 5, 100, Integer.MAX_VALUE));
        add(reference("org.own", 9, 101, 0));
        assertThat(provider()).isEqualTo("org.own");
        assertThat(registry.conflict("org.stranger")).contains("'snake'", "org.own");
        assertThat(registry.conflict("org.own")).isNull();
    }

    @Test
    void anAnimationUsesColourAndPaletteUnlessItSaysOtherwise() {
        assertThat(inputs("org.silent", null)).containsExactlyInAnyOrder(AnimationInput.COLOR, AnimationInput.PALETTE);
        assertThat(inputs("org.clock", "TIME_OF_DAY")).containsExactly(AnimationInput.TIME_OF_DAY);
        assertThat(inputs("org.fire", "NONE")).isEmpty();
        assertThat(inputs("org.newer", "SOMETHING_NEW")).isEmpty();
    }

    /** Returns the inputs of an animation whose service property says what they are; null for no property. */
    @SuppressWarnings("unchecked")
    private Set<AnimationInput> inputs(String plugin, @Nullable String property) {
        ServiceReference<Animation> plain = reference(plugin, 5, 100, 0);
        ServiceReference<Animation> reference = Stub.of(
                ServiceReference.class,
                Map.of(
                        "getBundle",
                        arguments -> plain.getBundle(),
                        "getProperty",
                        arguments -> arguments[0].equals(AnimationInfo.PREFIX_ + "inputs")
                                ? property
                                : plain.getProperty((String) arguments[0])));
        add(reference);
        Set<AnimationInput> inputs =
                Objects.requireNonNull(registry.entry("snake")).description().inputs();
        binder.remove(reference);
        return inputs;
    }

    private void add(ServiceReference<Animation> reference) {
        binder.add(reference);
        executor.call("test", "it did not answer", 30_000, () -> true);
    }

    private String provider() {
        return Objects.requireNonNull(registry.entry("snake")).plugin().name();
    }

    private static ServiceReference<Animation> reference(String plugin, long bundleId, long serviceId, int ranking) {
        return reference(plugin, "file:" + plugin, bundleId, serviceId, ranking);
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Animation> reference(
            String plugin, String location, long bundleId, long serviceId, int ranking) {
        Dictionary<String, String> noHeaders = FrameworkUtil.asDictionary(Map.of());
        Bundle bundle = Stub.of(
                Bundle.class,
                Map.of(
                        "getSymbolicName", arguments -> plugin,
                        "getLocation", arguments -> location,
                        "getVersion", arguments -> Version.parseVersion("1.0.0"),
                        "getLastModified", arguments -> serviceId,
                        "getBundleId", arguments -> bundleId,
                        "getHeaders", arguments -> noHeaders,
                        "findEntries", arguments -> null));
        Map<String, Object> properties = Map.of(
                AnimationInfo.PREFIX_ + "id",
                "snake",
                Constants.SERVICE_ID,
                serviceId,
                Constants.SERVICE_RANKING,
                ranking);
        return Stub.of(
                ServiceReference.class,
                Map.of(
                        "getBundle", arguments -> bundle,
                        "getProperty", arguments -> properties.get(arguments[0])));
    }
}
