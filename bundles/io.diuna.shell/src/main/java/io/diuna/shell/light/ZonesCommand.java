// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zones}: lists all zones, after changing their looks. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "zones",
        usage = "[key=value ...]",
        summary = "Lists all zones with their looks and what they show; with keys, changes the looks of all first",
        details = "The keys are those of the command zone; all zones change, or none")
public final class ZonesCommand implements AdminCommand {

    private final LightControl control;
    private final AnimationCatalog catalog;

    @Activate
    public ZonesCommand(@Reference LightControl control, @Reference AnimationCatalog catalog) {
        this.control = control;
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        KeyValues keys = KeyValues.of(words);
        keys.checkKnown(LookChange.KEYS);
        LookChange change = LookChange.read(keys, catalog);
        if (change.isEmpty()) {
            return ZoneText.list(control.zones());
        }
        return ZoneText.list(control.change(LookCandidates.zones(control), change::apply, change.transition()))
                + ZoneText.saved(control.awaitSaved());
    }

    @Override
    public List<String> candidates(List<String> before) {
        return LookCandidates.of(control, catalog);
    }
}
