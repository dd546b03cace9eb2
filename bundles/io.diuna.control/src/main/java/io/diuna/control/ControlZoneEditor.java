// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.ConfigurationException;
import io.diuna.control.zone.IdRules;
import io.diuna.control.zone.LineEdits;
import io.diuna.control.zone.ZoneOrder;
import io.diuna.control.zone.ZoneReferences;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneEditor;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Zone editor through {@link ZoneAdmin}, {@link GroupAdmin} and {@link SceneAdmin}. What is added comes first, what is removed last. */
@Component
public final class ControlZoneEditor implements ZoneEditor {

    private final SerialLightControl control;
    private final ZoneAdmin zones;
    private final ZoneReferences references;

    @Activate
    public ControlZoneEditor(
            @Reference SerialLightControl control,
            @Reference ZoneAdmin zones,
            @Reference GroupAdmin groups,
            @Reference SceneAdmin scenes) {
        this.control = control;
        this.zones = zones;
        references = new ZoneReferences(groups, scenes);
    }

    @Override
    public synchronized void split(String id, int at, String newId) {
        ZoneStatus zone = zone("id", id);
        checkFree(newId);
        LineEdits.Parts parts = LineEdits.split(layout(zone), at, newId);
        put(parts.second(), zone.look());
        references.added(id, newId);
        put(parts.first(), zone.look());
    }

    @Override
    public synchronized void join(String id, String other) {
        if (id.equals(other)) {
            throw new ConfigurationException("with", "A zone cannot be joined with itself; name another one");
        }
        ZoneStatus zone = zone("id", id);
        put(LineEdits.join(layout(zone), layout(zone("with", other))), zone.look());
        zones.remove(other);
        references.removed(other);
    }

    @Override
    public synchronized void rename(String id, String newId) {
        ZoneStatus zone = zone("id", id);
        checkFree(newId);
        put(LineEdits.renamed(layout(zone), newId), zone.look());
        references.renamed(id, newId);
        zones.remove(id);
    }

    @Override
    public synchronized void order(List<String> ids) {
        List<ZoneStatus> present = control.zones();
        ZoneOrder.changed(present.stream().map(ControlZoneEditor::layout).toList(), ids)
                .forEach(layout -> put(layout, zone("order", layout.id()).look()));
    }

    private void put(ZoneLayout layout, ZoneLook look) {
        zones.put(layout, before -> look, Transition.CUT);
    }

    private void checkFree(String newId) {
        IdRules.check("zone", newId);
        if (control.zone(newId).isPresent()) {
            throw new ConfigurationException("newId", "There is a zone '" + newId + "' already; choose another id");
        }
    }

    private ZoneStatus zone(String field, String id) {
        return control.zone(id).orElseThrow(() -> new ConfigurationException(field, "There is no zone '" + id + "'"));
    }

    private static ZoneLayout layout(ZoneStatus zone) {
        return zone.playback().layout();
    }
}
