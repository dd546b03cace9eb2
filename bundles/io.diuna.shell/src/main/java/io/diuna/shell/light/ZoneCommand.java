// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zone}: prints a zone, after changing its look. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "zone",
        usage = "ID [key=value ...]",
        summary = "Prints a zone; with keys, changes its look first",
        details = {
            "on=true|false  brightness=0..100  color=#rrggbb|NAME|2700K  palette=ID  animation=ID|none",
            "parameters.NAME=VALUE sets a parameter of the animation",
            "transition=cut|fade|crossfade|wipe|dissolve  transition.durationMs=0..600000  transition.easing=NAME"
        })
public final class ZoneCommand implements AdminCommand {

    private final LightControl control;
    private final AnimationCatalog catalog;

    @Activate
    public ZoneCommand(@Reference LightControl control, @Reference AnimationCatalog catalog) {
        this.control = control;
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        String id = Words.first(words, "ID");
        KeyValues keys = KeyValues.of(Words.withoutFirst(words));
        keys.checkKnown(LookChange.KEYS);
        LookChange change = LookChange.read(keys, catalog);
        if (change.isEmpty()) {
            return ZoneText.one(Words.found(control.zone(id), "zone", id));
        }
        ZoneStatus zone = control.change(id, change::apply, change.transition());
        return ZoneText.changed(zone, control.awaitSaved());
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? LookCandidates.zones(control) : LookCandidates.of(control, catalog);
    }
}
