// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code groups}: lists all groups. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "groups", summary = "Lists all groups of zones in their order")
public final class GroupsCommand implements AdminCommand {

    private final GroupAdmin groups;

    @Activate
    public GroupsCommand(@Reference GroupAdmin groups) {
        this.groups = groups;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("GROUP", "LABEL", "ZONES");
        for (Group group : groups.groups()) {
            table.row(group.id(), group.label(), String.join(", ", group.zones()));
        }
        return table.toString();
    }
}
