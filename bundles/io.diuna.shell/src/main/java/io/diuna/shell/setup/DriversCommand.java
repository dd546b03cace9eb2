// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.DriverKey;
import io.diuna.platform.control.StripAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code drivers}: lists all drivers, or the keys of one. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "drivers", usage = "[NAME]", summary = "Lists all drivers, or the configuration keys of one")
public final class DriversCommand implements AdminCommand {

    private final StripAdmin admin;

    @Activate
    public DriversCommand(@Reference StripAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        if (!words.isEmpty()) {
            String name = Words.only(words, "NAME");
            return keys(Words.found(
                    admin.drivers().stream()
                            .filter(driver ->
                                    driver.name().equals(name) || driver.pid().equals(name))
                            .findFirst(),
                    "driver",
                    name));
        }
        TextTable table = new TextTable("DRIVER", "LABEL", "BUNDLE", "VERSION");
        admin.drivers().forEach(driver -> table.row(driver.name(), driver.label(), driver.bundle(), driver.version()));
        return table.toString();
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty()
                ? admin.drivers().stream().map(DriverDescription::name).toList()
                : List.of();
    }

    private static String keys(DriverDescription driver) {
        TextTable table = new TextTable("KEY", "VALUES", "DEFAULT", "LABEL");
        driver.keys().forEach(key -> table.row(key.id(), values(key), initial(key), key.label()));
        return table.toString();
    }

    private static String values(DriverKey key) {
        String one = key.options().isEmpty()
                ? key.type().name().toLowerCase(Locale.ROOT) + range(key)
                : key.options().stream()
                        .map(option -> TextTable.cell(option.value()))
                        .collect(Collectors.joining(", "));
        return one + (key.list() ? ", or several" : "") + (key.required() ? " (required)" : "");
    }

    private static String range(DriverKey key) {
        String least = key.minimum() == null ? "" : " from " + TextTable.cell(key.minimum());
        return least + (key.maximum() == null ? "" : " to " + TextTable.cell(key.maximum()));
    }

    private static String initial(DriverKey key) {
        return key.initial() instanceof List<?> all
                ? all.stream().map(TextTable::cell).collect(Collectors.joining(","))
                : TextTable.cell(key.initial());
    }
}
