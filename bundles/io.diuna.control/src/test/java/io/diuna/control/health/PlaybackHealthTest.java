// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Palette;
import io.diuna.control.FakeMonitor;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaybackHealthTest {

    private final FakeMonitor monitor = new FakeMonitor("main");
    private final List<ZoneStatus> zones = new ArrayList<>();
    private final List<PluginStatus> plugins = new ArrayList<>();
    private final PlaybackHealth check = new PlaybackHealth(monitor, new FixedZones(zones), new FixedPlugins(plugins));

    @Test
    void findsNothingIfEverythingWorks() {
        zone(ZonePlayback.State.PLAYING, null);
        plugin("good", PluginStatus.State.ACTIVE, null);
        plugin("stopped", PluginStatus.State.STOPPED, null);
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void aZoneThatPlaysOnAMissingStripIsAProblem() {
        zone(ZonePlayback.State.PLAYING, "strip 'main' is not connected");
        assertThat(check.problems())
                .containsExactly(new HealthProblem(
                        "zone",
                        "zone 'floor'",
                        "Zone 'floor': strip 'main' is not connected",
                        "Connect the strip or change the layout of the zone; if its animation is too slow,"
                                + " choose another one"));
    }

    @Test
    void listsStripsZonesAndPluginsWithoutStateNames() {
        monitor.strips.put("main", new StripStatus("main", null, 3, StripStatus.State.BACKOFF, null, 1, 0, 0, 0, 0));
        zone(ZonePlayback.State.FAILED, "'rainbow' is gone; install it");
        plugin("good", PluginStatus.State.ACTIVE, null);
        plugin("bad", PluginStatus.State.FAILED, "it is no bundle");
        plugin("worse", PluginStatus.State.QUARANTINED, null);
        plugin("half", PluginStatus.State.DEGRADED, "animation 'b' hangs");
        assertThat(check.problems())
                .extracting(HealthProblem::message)
                .containsExactly(
                        "Strip 'main' is offline",
                        "Zone 'floor' shows a solid colour: 'rainbow' is gone",
                        "Plugin 'bad' failed: it is no bundle",
                        "Plugin 'worse' is disabled after repeated errors",
                        "Plugin 'half' has problems: animation 'b' hangs");
        assertThat(check.problems())
                .extracting(HealthProblem::subject)
                .containsExactly("strip 'main'", "zone 'floor'", "plugin 'bad'", "plugin 'worse'", "plugin 'half'");
    }

    @Test
    void eachStateThatIsAProblemHasMessageAndRemedyWithAndWithoutAReason() {
        for (String reason : new String[] {null, "it fails", "it fails; buy another"}) {
            for (StripStatus.State state : StripStatus.State.values()) {
                String id = "strip-" + monitor.strips.size();
                monitor.strips.put(id, new StripStatus(id, null, 3, state, reason, 1, 0, 0, 0, 0));
            }
            for (ZonePlayback.State state : ZonePlayback.State.values()) {
                zone(state, reason);
            }
            for (PluginStatus.State state : PluginStatus.State.values()) {
                plugin("plugin", state, reason);
            }
        }
        assertThat(check.problems()).hasSize(3 * 4 + 3 * 2 + 2 * 2 + 3 * 3).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("buy").doesNotContain("null");
            assertThat(problem.remedy()).isNotBlank().matches("[A-Z].*[a-z]");
            assertThat(problem.text()).isEqualTo(problem.message() + ". " + problem.remedy());
        });
        assertThat(check.problems().stream().filter(problem -> problem.remedy().equals("Buy another")))
                .hasSize(4 + 2 + 2 + 3);
    }

    private void zone(ZonePlayback.State state, @Nullable String reason) {
        ZoneLayout layout = new ZoneLayout("floor", "Floor", List.of(new ZoneRange("main", 0, 3, false)));
        zones.add(new ZoneStatus(
                new ZoneLook(true, 80, 0xFF8800, "sunset", null, Map.of()), new ZonePlayback(layout, state, reason)));
    }

    private void plugin(String name, PluginStatus.State state, @Nullable String reason) {
        plugins.add(new PluginStatus(name, "1.0.0", state, reason, List.of(), name + ".jar", false));
    }

    /** Light control that can only be read. */
    private record FixedZones(List<ZoneStatus> zones) implements LightControl {

        @Override
        public Optional<ZoneStatus> zone(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void press(String id, String trigger) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean undo(Transition transition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean redo(Transition transition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UndoStatus undoStatus() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Master master() {
            return Master.FULL;
        }

        @Override
        public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitSaved() {
            return true;
        }

        @Override
        public List<Palette> palettes() {
            return List.of();
        }
    }

    /** Plugins that cannot be changed. */
    private record FixedPlugins(List<PluginStatus> plugins) implements PluginAdmin {

        @Override
        public PluginStatus install(InputStream jar, boolean downgrade) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(String symbolicName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean release(String symbolicName, String animation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean release(String symbolicName) {
            throw new UnsupportedOperationException();
        }
    }
}
