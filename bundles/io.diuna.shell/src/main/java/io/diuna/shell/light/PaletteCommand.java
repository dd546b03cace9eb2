// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code palette}: saves and deletes palettes of the user. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "palette",
        usage = "save|delete ID [key=value ...]",
        summary = "Saves or deletes a palette of your own",
        details = "save ID [label=TEXT] [colors=#rrggbb,#rrggbb,...]: zones that use it show it at once")
public final class PaletteCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("save", "delete");

    private final PaletteAdmin palettes;

    @Activate
    public PaletteCommand(@Reference PaletteAdmin palettes) {
        this.palettes = palettes;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "save" -> save(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "delete" -> delete(Words.only(rest, "ID"));
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        return switch (before.size()) {
            case 0 -> ACTIONS;
            case 1 -> palettes.own().stream().map(Palette::id).toList();
            default -> List.of("label=", "colors=");
        };
    }

    private String save(String id, KeyValues keys) {
        keys.checkKnown(Set.of("label", "colors"));
        Optional<Palette> present =
                palettes.own().stream().filter(one -> one.id().equals(id)).findFirst();
        List<Integer> colors = keys.parsed("colors", PaletteCommand::colors)
                .or(() -> present.map(Palette::colors))
                .orElseThrow(PaletteCommand::noColors);
        String label = keys.text("label").or(() -> present.map(Palette::label)).orElse(id);
        boolean isNew = palettes.put(Palette.of(id, label, colors));
        return (isNew ? "Saved new palette '" : "Saved palette '") + id + "'\n";
    }

    private static List<Integer> colors(String text) {
        List<Integer> colors = KeyValues.split(text).stream().map(Rgb::parse).toList();
        if (colors.isEmpty()) {
            throw noColors();
        }
        return colors;
    }

    private static ConfigurationException noColors() {
        return new ConfigurationException(
                "colors", "'colors' is missing or empty; name at least one colour, such as #ff8800");
    }

    private String delete(String id) {
        Words.found(palettes.remove(id), "palette of your own", id);
        return "Deleted palette '" + id + "'\n";
    }
}
