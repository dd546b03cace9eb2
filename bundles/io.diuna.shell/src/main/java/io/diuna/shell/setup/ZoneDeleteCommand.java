// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.LookCandidates;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zone-delete}: deletes a zone. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "zone-delete",
        usage = "ID",
        summary = "Deletes a zone; its look stays saved for a new zone with the same id")
public final class ZoneDeleteCommand implements AdminCommand {

    private final LightControl control;
    private final ZoneAdmin admin;

    @Activate
    public ZoneDeleteCommand(@Reference LightControl control, @Reference ZoneAdmin admin) {
        this.control = control;
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        String id = Words.only(words, "ID");
        Words.found(admin.remove(id), "zone", id);
        return "Deleted zone '" + id + "'\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? LookCandidates.zones(control) : List.of();
    }
}
