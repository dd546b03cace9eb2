// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins}: lists all plugins. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "plugins", summary = "Lists all plugins with their states")
public final class PluginsCommand implements AdminCommand {

    private final PluginAdmin admin;

    @Activate
    public PluginsCommand(@Reference PluginAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        return PluginText.list(admin.plugins());
    }
}
