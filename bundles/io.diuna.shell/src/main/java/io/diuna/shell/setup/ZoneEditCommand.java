// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.zone.ZoneEditor;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.LookCandidates;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code zone-edit}: splits, joins, renames and orders zones. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "zone-edit",
        usage = "split ID at=PIXEL newId=ID | join ID with=ID | rename ID newId=ID | order ID ...",
        summary = "Splits a line, joins two, gives a zone another id, or orders zones; groups and scenes follow",
        details = {
            "split: at is the first pixel of the second part, which gets the look of the first",
            "join: the zone after with= is removed",
            "order: zones that are not named follow; of overlapping zones the later one is above"
        })
public final class ZoneEditCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("split", "join", "rename", "order");

    private final LightControl control;
    private final ZoneEditor editor;

    @Activate
    public ZoneEditCommand(@Reference LightControl control, @Reference ZoneEditor editor) {
        this.control = control;
        this.editor = editor;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        if (!ACTIONS.contains(action)) {
            throw Words.unknownAction(action, String.join(", ", ACTIONS));
        }
        List<String> rest = Words.withoutFirst(words);
        String id = Words.first(rest, "ID");
        if (action.equals("order")) {
            editor.order(rest);
            return zones();
        }
        KeyValues keys = KeyValues.of(Words.withoutFirst(rest));
        switch (action) {
            case "split" -> split(id, keys);
            case "join" -> editor.join(id, only(keys, "with"));
            default -> editor.rename(id, only(keys, "newId"));
        }
        return zones();
    }

    private String zones() {
        return "Zones: " + String.join(", ", LookCandidates.zones(control)) + "\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (!before.isEmpty() && before.get(0).equals("order")) {
            return LookCandidates.zones(control);
        }
        return switch (before.size()) {
            case 0 -> ACTIONS;
            case 1 -> LookCandidates.zones(control);
            default -> List.of("at=", "newId=", "with=");
        };
    }

    private void split(String id, KeyValues keys) {
        keys.checkKnown(Set.of("at", "newId"));
        int at = keys.whole("at", 1, ZoneLayout.MAX_PIXELS).orElseThrow(() -> missing("at"));
        editor.split(id, at, keys.text("newId").orElseThrow(() -> missing("newId")));
    }

    private static String only(KeyValues keys, String key) {
        keys.checkKnown(Set.of(key));
        return keys.text(key).orElseThrow(() -> missing(key));
    }

    private static ConfigurationException missing(String key) {
        return new ConfigurationException(key, "'" + key + "' is missing");
    }
}
