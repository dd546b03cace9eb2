// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.task.TaskRegistry;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.rest.RestResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

class IsolationPolicyTest {

    private static final String CONFIGURATION_ADMIN = "org.osgi.service.cm.ConfigurationAdmin";

    private final FakeBundles bundles = new FakeBundles();
    private final IsolationPolicy policy = bundles.policy;

    @Test
    void thirdPartiesAreAddedBundles() {
        assertThat(List.of(bundles.framework, bundles.control, bundles.scr)).noneMatch(policy::isThirdParty);
        assertThat(List.of(bundles.plugin, bundles.other, bundles.impostor)).allMatch(policy::isThirdParty);
    }

    @Test
    void locationsCanBeTrusted() {
        BundleOrigin origin = new BundleOrigin(FakeBundles.ADDED_START_LEVEL, " probe: , file:/opt/");
        assertThat(origin.isThirdParty(FakeBundles.bundle(7, "probe:SomeTest", "probe", 20)))
                .isFalse();
        assertThat(origin.isThirdParty(FakeBundles.bundle(8, "file:/opt/x.jar", "x", 20)))
                .isFalse();
        assertThat(origin.isThirdParty(bundles.plugin)).isTrue();
    }

    @Test
    void aPluginFindsOfDiunaOnlyWhatIsForAuthors() {
        assertThat(finds(bundles.plugin, service(bundles.control, FrameSink.class)))
                .isTrue();
        assertThat(finds(bundles.plugin, service(bundles.control, TaskRegistry.class)))
                .isTrue();
        assertThat(finds(bundles.plugin, service(bundles.control, LightControl.class)))
                .isFalse();
        assertThat(finds(bundles.plugin, service(bundles.control, HealthCheck.class)))
                .isFalse();
        assertThat(finds(bundles.plugin, service(bundles.control, PhysicalStrip.class)))
                .isFalse();
        assertThat(finds(bundles.plugin, FakeBundles.service(bundles.scr, "org.apache.felix.cm.PersistenceManager")))
                .isFalse();
    }

    @Test
    void aPluginFindsNoServiceOfTheLauncher() {
        ServiceReference<?> stop = FakeBundles.service(
                bundles.framework, Map.of("diuna.operation", "announce-stop"), "java.lang.Runnable");
        assertThat(finds(bundles.plugin, stop)).isFalse();
        assertThat(finds(bundles.control, stop)).isTrue();
    }

    @Test
    void aPluginNeitherFindsTheShellNorStandsInForItsCommands() {
        String processor = "org.apache.felix.service.command.CommandProcessor";
        assertThat(finds(bundles.plugin, FakeBundles.service(bundles.scr, processor)))
                .isFalse();
        assertThat(finds(bundles.control, FakeBundles.service(bundles.scr, processor)))
                .isTrue();
        ServiceReference<?> standIn =
                FakeBundles.service(bundles.plugin, Map.of("osgi.command.scope", "Diuna"), "java.lang.Runnable");
        assertThat(finds(bundles.scr, standIn)).isFalse();
        ServiceReference<?> own =
                FakeBundles.service(bundles.plugin, Map.of("osgi.command.scope", "snake"), "java.lang.Runnable");
        assertThat(finds(bundles.scr, own)).isTrue();
        ServiceReference<?> listener =
                FakeBundles.service(bundles.plugin, "org.apache.felix.service.command.CommandSessionListener");
        assertThat(finds(bundles.scr, listener)).isFalse();
    }

    @Test
    void aPluginFindsStandardServicesItsOwnAndThoseOfOthers() {
        assertThat(finds(bundles.plugin, FakeBundles.service(bundles.scr, CONFIGURATION_ADMIN)))
                .isTrue();
        assertThat(finds(bundles.plugin, service(bundles.plugin, LightControl.class)))
                .isTrue();
        assertThat(finds(bundles.plugin, service(bundles.other, Runnable.class)))
                .isTrue();
    }

    @Test
    void nobodyFindsAStandInForAnExclusiveService() {
        for (ServiceReference<?> standIn : List.of(
                service(bundles.plugin, AccessControl.class),
                service(bundles.plugin, RestResource.class, AccessControl.class),
                service(bundles.plugin, FrameSink.class),
                FakeBundles.service(bundles.plugin, CONFIGURATION_ADMIN),
                FakeBundles.service(
                        bundles.plugin, Map.of("diuna.counter", "frames"), "java.util.function.LongSupplier"))) {
            assertThat(finds(bundles.control, standIn)).isFalse();
            assertThat(finds(bundles.scr, standIn)).isFalse();
            assertThat(finds(bundles.other, standIn)).isFalse();
            assertThat(finds(bundles.plugin, standIn)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Animation.class, PhysicalStrip.class, StateListener.class, RestResource.class, HealthCheck.class
            })
    void aPluginProvidesWhiteboardServices(Class<?> type) {
        assertThat(finds(bundles.control, service(bundles.plugin, type))).isTrue();
    }

    @Test
    void everyPlatformServiceFromTheDistributionIsFound() {
        assertThat(finds(bundles.scr, service(bundles.control, AccessControl.class)))
                .isTrue();
    }

    @Test
    void eventsFollowTheSameRules() {
        ServiceReference<?> real = service(bundles.control, LightControl.class);
        ServiceReference<?> standIn = service(bundles.plugin, LightControl.class);
        assertThat(heard(ServiceEvent.REGISTERED, real)).containsExactlyInAnyOrder(bundles.control, bundles.scr);
        assertThat(heard(ServiceEvent.REGISTERED, standIn)).containsExactly(bundles.plugin);
        assertThat(heard(ServiceEvent.MODIFIED, standIn)).containsExactly(bundles.plugin);
    }

    /** It may have been found before the hooks were there. */
    @Test
    void theEndOfAStandInIsHeard() {
        ServiceReference<?> standIn = service(bundles.plugin, LightControl.class);
        assertThat(heard(ServiceEvent.UNREGISTERING, standIn)).contains(bundles.control);
    }

    @Test
    void aMutedBundleHearsNothing() {
        ServiceReference<?> service = service(bundles.control, FrameSink.class);
        policy.mute(bundles.plugin);
        assertThat(heard(ServiceEvent.REGISTERED, service)).doesNotContain(bundles.plugin);
        assertThat(heardOf(bundles.plugin)).doesNotContain(bundles.plugin);
        policy.unmute(bundles.plugin);
        assertThat(heard(ServiceEvent.REGISTERED, service)).contains(bundles.plugin);
    }

    @Test
    void aPluginSeesNoBundleButItself() {
        BundleIsolation hooks = new BundleIsolation(policy);
        Collection<Bundle> found = new ArrayList<>(List.of(bundles.framework, bundles.control, bundles.plugin));
        hooks.find(FakeBundles.context(bundles.plugin), found);
        assertThat(found).containsExactly(bundles.plugin);

        Collection<Bundle> all = new ArrayList<>(List.of(bundles.framework, bundles.control, bundles.plugin));
        hooks.find(FakeBundles.context(bundles.scr), all);
        assertThat(all).hasSize(3);
    }

    @Test
    void aPluginHearsOfNoBundleButItself() {
        assertThat(heardOf(bundles.control)).containsExactlyInAnyOrder(bundles.control, bundles.scr);
        assertThat(heardOf(bundles.plugin)).containsExactlyInAnyOrder(bundles.control, bundles.scr, bundles.plugin);
    }

    private static ServiceReference<?> service(Bundle owner, Class<?>... types) {
        return FakeBundles.service(
                owner, List.of(types).stream().map(Class::getName).toArray(String[]::new));
    }

    private boolean finds(Bundle asking, ServiceReference<?> service) {
        Collection<ServiceReference<?>> found = new ArrayList<>(List.of(service));
        new ServiceIsolation(policy, new ServiceDispatches(System::nanoTime))
                .find(FakeBundles.context(asking), "", "", true, found);
        return !found.isEmpty();
    }

    /** Returns which of three bundles gets the event. */
    private List<Bundle> heard(int type, ServiceReference<?> service) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        for (Bundle bundle : List.of(bundles.control, bundles.scr, bundles.plugin)) {
            listeners.put(FakeBundles.context(bundle), new ArrayList<>());
        }
        new ServiceIsolation(policy, new ServiceDispatches(System::nanoTime))
                .event(new ServiceEvent(type, service), listeners);
        return listeners.keySet().stream().map(BundleContext::getBundle).toList();
    }

    private List<Bundle> heardOf(Bundle changed) {
        Collection<BundleContext> contexts = new ArrayList<>();
        for (Bundle bundle : List.of(bundles.control, bundles.scr, bundles.plugin)) {
            contexts.add(FakeBundles.context(bundle));
        }
        new BundleIsolation(policy).event(new BundleEvent(BundleEvent.STARTED, changed), contexts);
        return contexts.stream().map(BundleContext::getBundle).toList();
    }
}
