// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.animation.Quarantine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;

class BlockingPluginsTest {

    private static final StackTraceElement PLACE = new StackTraceElement("snake.A", "serviceChanged", "A.java", 8);

    private final FakeBundles bundles = new FakeBundles();
    private final Quarantine quarantine = new Quarantine();
    private final List<Bundle> stopped = new ArrayList<>();
    private final BlockingPlugins plugins =
            new BlockingPlugins(bundles.policy, quarantine, (bundle, kept) -> stopped.add(bundle));
    private final BlockingCall call = new BlockingCall(bundles.plugin, "main", PLACE);

    @Test
    void mutesQuarantinesStopsAndNamesAPlugin() {
        plugins.disable("its listener does not return", call, null);

        assertThat(bundles.policy.isMuted(bundles.plugin)).isTrue();
        assertThat(quarantine.pluginReason("org.snake", FakeBundles.MODIFIED, Quarantine.Step.START))
                .isEqualTo("Plugin 'org.snake' hangs: its listener does not return (at"
                        + " snake.A.serviceChanged(A.java:8)); delete or update it, or re-enable it");
        assertThat(stopped).containsExactly(bundles.plugin);
        assertThat(plugins.problems()).extracting(HealthProblem::code).containsExactly("blocked-listener");
        assertThat(plugins.problems().get(0).remedy()).isEqualTo("Delete or update plugin org.snake");
    }

    @Test
    void stopsAPluginOnce() {
        plugins.disable("its listener does not return", call, null);
        plugins.disable("its listener does not return", call, null);
        assertThat(stopped).hasSize(1);
    }

    @Test
    void aReenabledPluginIsNoProblemAndIsFoundAgain() {
        plugins.disable("its listener does not return", call, null);
        quarantine.release("org.snake");
        assertThat(plugins.problems()).isEmpty();

        plugins.disable("its listener does not return", call, null);
        assertThat(stopped).hasSize(2);
        assertThat(plugins.problems()).hasSize(1);
    }

    @Test
    void aPluginHearsAgainWhenItStartsAnew() {
        plugins.disable("its listener does not return", call, null);
        new BundleIsolation(bundles.policy)
                .event(new BundleEvent(BundleEvent.STARTING, bundles.plugin), new ArrayList<>());
        assertThat(bundles.policy.isMuted(bundles.plugin)).isFalse();
    }
}
