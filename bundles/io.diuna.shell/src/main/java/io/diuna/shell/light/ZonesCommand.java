// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.LightControl;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zones}: lists all zones. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "zones", summary = "Lists all zones with their looks and what they show")
public final class ZonesCommand implements AdminCommand {

    private final LightControl control;

    @Activate
    public ZonesCommand(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        return ZoneText.list(control.zones());
    }
}
