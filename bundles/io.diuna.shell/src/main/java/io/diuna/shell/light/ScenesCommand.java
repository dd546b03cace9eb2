// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.color.Rgb;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code scenes}: lists all scenes. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "scenes", summary = "Lists all scenes in their order")
public final class ScenesCommand implements AdminCommand {

    private final SceneAdmin scenes;

    @Activate
    public ScenesCommand(@Reference SceneAdmin scenes) {
        this.scenes = scenes;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("SCENE", "LABEL", "COLOR", "ZONES");
        for (Scene scene : scenes.scenes()) {
            Integer color = scene.color();
            table.row(
                    scene.id(),
                    scene.label(),
                    color == null ? null : Rgb.format(color),
                    String.join(", ", scene.looks().keySet()));
        }
        return table.toString();
    }
}
