// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code complete}: lists what the last word of an unfinished line may be. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "complete",
        usage = "LINE",
        summary = "Lists what the last word of an unfinished line may be, one a line",
        details = "A quoted line that ends with a space asks for the next word: complete 'zone left '")
public final class CompleteCommand implements AdminCommand {

    private final CommandCatalog catalog;

    @Activate
    public CompleteCommand(BundleContext context) {
        this(CommandCatalog.of(context));
    }

    CompleteCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        String line = String.join(" ", words).stripLeading();
        List<String> parts = Arrays.asList(line.split("\\s+", -1));
        String last = parts.get(parts.size() - 1);
        return candidatesFor(parts.subList(0, parts.size() - 1))
                .filter(word -> word.startsWith(last))
                .distinct()
                .sorted()
                .map(word -> word + "\n")
                .collect(Collectors.joining());
    }

    private Stream<String> candidatesFor(List<String> before) {
        if (before.isEmpty()) {
            return catalog.commands().stream()
                    .flatMap(command -> command.scope().equals(SCOPE)
                            ? Stream.of(command.name(), command.fullName())
                            : Stream.of(command.fullName()));
        }
        String name = before.get(0);
        return catalog.find(name.startsWith(SCOPE + ":") ? name.substring(SCOPE.length() + 1) : name).stream()
                .flatMap(command -> command.candidates(Words.withoutFirst(before)).stream());
    }
}
