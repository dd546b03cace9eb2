// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code help}: lists all commands, or explains one. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "help", usage = "[COMMAND]", summary = "Lists all commands, or explains one")
public final class HelpCommand implements AdminCommand {

    private final CommandCatalog catalog;

    @Activate
    public HelpCommand(BundleContext context) {
        this(CommandCatalog.of(context));
    }

    HelpCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        return words.isEmpty() ? all() : one(Words.only(words, "COMMAND"));
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty()
                ? catalog.commands().stream().map(CommandDescription::name).toList()
                : List.of();
    }

    private String all() {
        TextTable ours = new TextTable();
        TreeMap<String, List<String>> others = catalog.commands().stream()
                .filter(command -> !command.scope().equals(SCOPE))
                .collect(Collectors.groupingBy(
                        CommandDescription::scope,
                        TreeMap::new,
                        Collectors.mapping(CommandDescription::name, Collectors.toList())));
        catalog.commands().stream()
                .filter(command -> command.scope().equals(SCOPE))
                .forEach(command -> ours.row(command.name(), command.summary()));
        StringBuilder text = new StringBuilder(ours.toString());
        others.forEach((scope, names) -> text.append('\n')
                .append(scope)
                .append(": ")
                .append(String.join(", ", names))
                .append('\n'));
        return text.toString();
    }

    private String one(String name) {
        CommandDescription command = Words.found(
                catalog.commands().stream().filter(one -> one.isCalled(name)).findFirst(), "command", name);
        StringBuilder text = new StringBuilder((command.fullName() + " " + command.usage()).strip()).append('\n');
        if (!command.summary().isEmpty()) {
            text.append(command.summary()).append(".\n");
        }
        command.details().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
