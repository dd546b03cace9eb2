// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.control.library.Library;
import io.diuna.control.stripzone.KnownStrip;
import io.diuna.control.stripzone.KnownStripDocument;
import io.diuna.control.stripzone.StripZones;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.state.StateStore;
import java.io.IOException;
import java.util.Dictionary;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DS shell of the {@link StripZones}, and health check of their document. */
@Component(service = {ControlStripZones.class, HealthCheck.class})
public final class ControlStripZones implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ControlStripZones.class);

    /** Id that the web console gives a new configuration: a UUID. */
    private static final Pattern GENERATED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StripZones zones;
    private final List<HealthProblem> problems;

    @Activate
    public ControlStripZones(
            @Reference SerialLightControl control,
            @Reference ZoneAdmin admin,
            @Reference StateStore store,
            @Reference ConfigurationAdmin configurations) {
        Library<KnownStrip> known = new Library<>(store, "strips", new KnownStripDocument(), LOG);
        problems = known.problem().map(ControlStripZones::problem).stream().toList();
        zones = new StripZones(
                known,
                strip -> isConfigured(configurations, strip),
                strip -> isRenamed(configurations, strip),
                () -> control.zones().stream()
                        .map(zone -> zone.playback().layout())
                        .toList(),
                layout -> {
                    admin.put(layout, look -> look, Transition.CUT);
                    String strip = layout.ranges().get(0).strip();
                    new LogFields()
                            .zone(layout.id())
                            .strip(strip)
                            .log(() -> LOG.info("Zone '{}' covers strip '{}'", layout.id(), strip));
                },
                LOG);
    }

    /** Returns true if a configured zone names the strip: the scheduler, which runs the zones, may be restarting. */
    private static boolean isConfigured(ConfigurationAdmin configurations, String strip) {
        return list(configurations, "(service.factoryPid=io.diuna.zone)").stream()
                .flatMap(zone -> ranges(zone).stream())
                .anyMatch(range -> range.strip().startsWith(strip + ":"));
    }

    /**
     * Returns true if the id of the strip is a generated one that it does not keep: its configuration has the id that was typed, or is
     * already gone for the sake of one with it, see GeneratedNames.
     */
    private static boolean isRenamed(ConfigurationAdmin configurations, String strip) {
        return GENERATED.matcher(strip).matches()
                && list(configurations, "(&(service.factoryPid=*)(!(" + ConfigurationId.KEY + "=*)))").stream()
                        .noneMatch(one -> one.getPid().endsWith(strip));
    }

    private static List<Configuration> list(ConfigurationAdmin configurations, String filter) {
        try {
            Configuration[] all = configurations.listConfigurations(filter);
            return all == null ? List.of() : List.of(all);
        } catch (IOException e) {
            throw new DiunaException("The configurations cannot be read; check the disk", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ranges(Configuration zone) {
        try {
            Dictionary<String, Object> properties = zone.getProperties();
            Object ranges = properties == null ? null : properties.get("ranges");
            return ranges instanceof String[] texts ? List.of(texts) : List.of(String.valueOf(ranges));
        } catch (IllegalStateException e) {
            return List.of(); // removed since it was listed
        }
    }

    @Override
    public List<HealthProblem> problems() {
        return problems;
    }

    /** Returns the problem of a document that could not be read; it stays, since the next save comes by itself. */
    private static HealthProblem problem(String text) {
        return new HealthProblem(
                "state-unreadable",
                "strips",
                text,
                "It is kept as strips-broken in the folder state; delete zones that have come back. This is listed until the"
                        + " next start");
    }

    StripZones zones() {
        return zones;
    }
}
