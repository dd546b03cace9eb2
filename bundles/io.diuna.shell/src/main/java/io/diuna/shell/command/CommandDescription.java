// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Description of a command.
 *
 * @param scope scope, such as {@code diuna}
 * @param name name within the scope
 * @param usage words after the name; empty for none, or if nobody says
 * @param summary one sentence; empty if nobody says
 * @param details lines about its words
 */
public record CommandDescription(String scope, String name, String usage, String summary, List<String> details) {

    /** Copies the details. */
    public CommandDescription {
        details = List.copyOf(details);
    }

    /** Returns the descriptions for the properties of a service that is one or several commands. */
    static List<CommandDescription> of(Map<String, ?> properties) {
        String scope = text(properties, "scope");
        return list(properties.get(CommandInfo.PREFIX_ + "function")).stream()
                .map(name -> new CommandDescription(
                        scope,
                        name,
                        text(properties, "usage"),
                        text(properties, "summary"),
                        list(properties.get(CommandInfo.PREFIX_ + "details"))))
                .toList();
    }

    /** Returns the name with its scope. */
    String fullName() {
        return scope + ":" + name;
    }

    /** Returns true for a name with or without the scope. */
    boolean isCalled(String other) {
        return other.equals(name) || other.equals(fullName());
    }

    private static String text(Map<String, ?> properties, String name) {
        Object value = properties.get(CommandInfo.PREFIX_ + name);
        return value == null ? "" : value.toString();
    }

    private static List<String> list(@Nullable Object value) {
        if (value instanceof String[] all) {
            return List.of(all);
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
