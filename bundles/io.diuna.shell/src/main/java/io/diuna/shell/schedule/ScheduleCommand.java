// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.TransitionKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schedule}: saves, orders and deletes schedules. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "schedule",
        usage = "save|delete ID [key=value ...] | order ID ...",
        summary = "Saves, orders or deletes schedules",
        details = {
            "save ID [label=TEXT] [enabled=true|false] [when=HH:mm|sunrise|sunset-30] [days=monday,friday]",
            "save: [from=yyyy-MM-dd|MM-dd|none] [until=...]  action=KIND with its keys:",
            "  action=scene scene=ID [transition=KIND ...]  action=playlist playlist=ID  action=stop-playlist",
            "  action=master [on=true|false] [brightness=0..100] [transition=KIND ...]",
            "  action=night-light minutes=1..255 [brightness=0..100] [off=true|false] [scene=ID]",
            "order ID ...: schedules that are not named follow"
        })
public final class ScheduleCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("save", "delete", "order");
    private static final Set<String> KEYS = Set.of(
            "label",
            "enabled",
            "when",
            "days",
            "from",
            "until",
            "action",
            "scene",
            "playlist",
            "on",
            "brightness",
            "minutes",
            "off");

    private final ScheduleAdmin schedules;

    @Activate
    public ScheduleCommand(@Reference ScheduleAdmin schedules) {
        this.schedules = schedules;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
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
        return before.size() == 1 || before.get(0).equals("order")
                ? schedules.schedules().stream().map(Schedule::id).toList()
                : KEYS.stream().sorted().map(key -> key + "=").toList();
    }

    private String save(String id, KeyValues keys) {
        Set<String> known = new HashSet<>(TransitionKeys.KEYS);
        known.addAll(KEYS);
        keys.checkKnown(known);
        boolean isNew = schedules.put(ScheduleKeys.read(id, schedules.schedule(id), keys));
        return (isNew ? "Saved new schedule '" : "Saved schedule '") + id + "'\n"
                + new SchedulesCommand(schedules).run(List.of());
    }

    private String delete(String id) {
        Words.found(schedules.remove(id), "schedule", id);
        return "Deleted schedule '" + id + "'\n";
    }

    private String order(List<String> ids) {
        Words.first(ids, "ID");
        schedules.order(ids);
        return new SchedulesCommand(schedules).run(List.of());
    }
}
