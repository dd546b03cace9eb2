// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Read access to all commands that Gogo finds, those of other bundles included. Any thread may call. */
interface CommandCatalog {

    /** Returns all commands: Diuna's first, then by scope and name. */
    List<CommandDescription> commands();

    /** Returns a command of Diuna by its name without scope, if it exists. */
    Optional<AdminCommand> find(String name);

    /** Returns the catalogue of a framework. */
    static CommandCatalog of(BundleContext context) {
        return new CommandCatalog() {
            @Override
            public List<CommandDescription> commands() {
                return Arrays.stream(references(context, "(osgi.command.function=*)"))
                        .flatMap(reference -> CommandDescription.of(properties(reference)).stream())
                        .sorted(Comparator.comparing((CommandDescription command) ->
                                        !command.scope().equals(AdminCommand.SCOPE))
                                .thenComparing(CommandDescription::scope)
                                .thenComparing(CommandDescription::name))
                        .toList();
            }

            @Override
            public Optional<AdminCommand> find(String name) {
                return Arrays.stream(references(
                                context, "(&(osgi.command.scope=" + AdminCommand.SCOPE + ")(osgi.command.function=*))"))
                        .filter(reference -> CommandDescription.of(properties(reference)).stream()
                                .anyMatch(command -> command.name().equals(name)))
                        .map(context::getService)
                        .filter(AdminCommand.class::isInstance)
                        .map(AdminCommand.class::cast)
                        .findFirst();
            }
        };
    }

    private static ServiceReference<?>[] references(BundleContext context, String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new TreeMap<>();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        return properties;
    }
}
