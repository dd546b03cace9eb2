// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.StripAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code strip-delete}: deletes a strip. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "strip-delete", usage = "ID", summary = "Deletes a strip; its zones stay")
public final class StripDeleteCommand implements AdminCommand {

    private final StripAdmin admin;

    @Activate
    public StripDeleteCommand(@Reference StripAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        String id = Words.only(words, "ID");
        Words.found(admin.remove(id), "strip", id);
        return "Deleted strip '" + id + "'\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? StripText.ids(admin) : List.of();
    }
}
