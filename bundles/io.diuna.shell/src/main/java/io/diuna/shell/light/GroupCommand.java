// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code group}: changes the looks of a group's zones; saves, orders and deletes groups. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "group",
        usage = "change|save|delete ID [key=value ...] | order ID ...",
        summary = "Changes the looks of all zones of a group; saves, orders or deletes groups",
        details = {
            "change ID key=value ...: the keys of the command zone; all zones change, or none",
            "save ID [label=TEXT] [zones=A,B]",
            "order ID ...: groups that are not named follow"
        })
public final class GroupCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("change", "save", "delete", "order");

    private final LightControl control;
    private final GroupAdmin groups;
    private final AnimationCatalog catalog;

    @Activate
    public GroupCommand(
            @Reference LightControl control, @Reference GroupAdmin groups, @Reference AnimationCatalog catalog) {
        this.control = control;
        this.groups = groups;
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "change" -> change(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "save" -> save(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "delete" -> delete(Words.only(rest, "ID"));
            case "order" -> order(rest);
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return ACTIONS;
        }
        boolean saves = before.get(0).equals("save");
        Stream<String> ids = groups.groups().stream().map(Group::id);
        if (before.size() == 1 || before.get(0).equals("order")) {
            return ids.toList();
        }
        return saves ? List.of("label=", "zones=") : LookCandidates.of(control, catalog);
    }

    private String change(String id, KeyValues keys) {
        keys.checkKnown(LookChange.KEYS);
        LookChange change = LookChange.read(keys, catalog);
        if (change.isEmpty()) {
            throw new ConfigurationException("key=value", "Nothing to change; name a key such as on=false");
        }
        return ZoneText.list(control.change(groups.zones(id), change::apply, change.transition()))
                + ZoneText.saved(control.awaitSaved());
    }

    private String save(String id, KeyValues keys) {
        keys.checkKnown(Set.of("label", "zones"));
        @Nullable Group present = groups.group(id).orElse(null);
        String label = keys.text("label").orElse(present == null ? id : present.label());
        Group group =
                new Group(id, label, present == null || keys.has("zones") ? keys.texts("zones") : present.zones());
        boolean isNew = groups.put(group);
        return (isNew ? "Saved new group '" : "Saved group '") + id + "' with " + String.join(", ", group.zones())
                + "\n";
    }

    private String delete(String id) {
        Words.found(groups.remove(id), "group", id);
        return "Deleted group '" + id + "'\n";
    }

    private String order(List<String> ids) {
        Words.first(ids, "ID");
        groups.order(ids);
        return new GroupsCommand(groups).run(List.of());
    }
}
