// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.LightControl;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code palettes}: lists all palettes. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "palettes", summary = "Lists all palettes with their colours")
public final class PalettesCommand implements AdminCommand {

    private final LightControl control;

    @Activate
    public PalettesCommand(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("PALETTE", "LABEL", "COLORS");
        for (Palette palette : control.palettes()) {
            table.row(
                    palette.id(),
                    palette.label(),
                    palette.colors().stream().map(Rgb::format).collect(Collectors.joining(" ")));
        }
        return table.toString();
    }
}
