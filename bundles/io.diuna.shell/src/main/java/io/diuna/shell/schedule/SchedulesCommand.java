// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schedules}: lists all schedules. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "schedules", summary = "Lists all schedules in their order, and when each runs next")
public final class SchedulesCommand implements AdminCommand {

    private final ScheduleAdmin schedules;

    @Activate
    public SchedulesCommand(@Reference ScheduleAdmin schedules) {
        this.schedules = schedules;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table =
                new TextTable("SCHEDULE", "LABEL", "ENABLED", "WHEN", "DAYS", "DATES", "ACTION", "NEXT", "REASON");
        for (Schedule schedule : schedules.schedules()) {
            ScheduleStatus status = schedules.status(schedule.id());
            table.row(
                    schedule.id(),
                    schedule.label(),
                    schedule.enabled(),
                    schedule.when().text(),
                    schedule.days().stream().map(ScheduleKeys::text).collect(Collectors.joining(",")),
                    dates(schedule),
                    ScheduleActionKeys.text(schedule.action()),
                    time(status.next()),
                    status.problem() == null ? status.reason() : status.problem());
        }
        return table.toString();
    }

    private static String dates(Schedule schedule) {
        return schedule.from() == null && schedule.until() == null
                ? ""
                : text(schedule.from()) + ".." + text(schedule.until());
    }

    private static String text(@Nullable ScheduleDate date) {
        return date == null ? "" : date.text();
    }

    private static @Nullable String time(@Nullable ZonedDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
