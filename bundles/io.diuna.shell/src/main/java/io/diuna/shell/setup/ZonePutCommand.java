// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.LookCandidates;
import io.diuna.shell.light.LookChange;
import io.diuna.shell.light.ZoneText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zone-put}: creates a zone or replaces its layout. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "zone-put",
        usage = "ID ranges=STRIP:FIRST-LAST[:reversed],... [key=value ...]",
        summary = "Creates a zone or replaces its layout, live",
        details = {
            "label=TEXT  grouping=1..1000  spacing=0..1000, and at most one shape:",
            "mirror=true, or points='X,Y X,Y ...', or matrix=COLUMNSxROWS with serpentine=true|false,",
            "corner=top-left|top-right|bottom-left|bottom-right, rotation=0|90|180|270",
            "blend=normal|add|screen|multiply|lighten|darken: how it is combined with zones below it",
            "order=0..9999: place in lists; of overlapping zones the greatest is above",
            "keys that are left out get their defaults; label, order and look are kept",
            "any key of the command zone changes the look"
        })
public final class ZonePutCommand implements AdminCommand {

    private final LightControl control;
    private final ZoneAdmin admin;
    private final AnimationCatalog catalog;

    @Activate
    public ZonePutCommand(
            @Reference LightControl control, @Reference ZoneAdmin admin, @Reference AnimationCatalog catalog) {
        this.control = control;
        this.admin = admin;
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        String id = Words.first(words, "ID");
        KeyValues keys = KeyValues.of(Words.withoutFirst(words));
        Set<String> known = new HashSet<>(LayoutKeys.KEYS);
        known.addAll(LookChange.KEYS);
        keys.checkKnown(known);
        Optional<ZoneLayout> present =
                control.zone(id).map(zone -> zone.playback().layout());
        String label = present.map(ZoneLayout::label).orElse("");
        int order = present.map(ZoneLayout::order).orElse(0);
        LookChange change = LookChange.read(keys, catalog);
        ZoneStatus zone = admin.put(LayoutKeys.read(id, label, order, keys), change::apply, change.transition());
        return ZoneText.changed(zone, control.awaitSaved());
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty()
                ? LookCandidates.zones(control)
                : Stream.concat(
                                LayoutKeys.KEYS.stream().map(key -> key + "="),
                                LookCandidates.of(control, catalog).stream())
                        .toList();
    }
}
