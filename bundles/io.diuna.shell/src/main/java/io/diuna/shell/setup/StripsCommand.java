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

/** {@code strips}: lists all strips, or prints one with its configuration. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "strips",
        usage = "[ID]",
        summary = "Lists all strips with state and counters, or prints the configuration of one")
public final class StripsCommand implements AdminCommand {

    private final StripAdmin admin;

    @Activate
    public StripsCommand(@Reference StripAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        if (words.isEmpty()) {
            return StripText.list(admin.strips());
        }
        String id = Words.only(words, "ID");
        return StripText.one(Words.found(
                admin.strips().stream()
                        .filter(strip -> strip.status().id().equals(id))
                        .findFirst(),
                "strip",
                id));
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? StripText.ids(admin) : List.of();
    }
}
