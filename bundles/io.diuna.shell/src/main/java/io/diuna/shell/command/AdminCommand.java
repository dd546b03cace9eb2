// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Process;
import org.jspecify.annotations.Nullable;

/**
 * Whiteboard service: a command of the scope {@value #SCOPE}, declared by {@link CommandInfo}. It is called on threads of
 * sessions, several at once, and ends soon after its thread is interrupted.
 */
public interface AdminCommand extends Function {

    /** Scope of Diuna's commands. */
    String SCOPE = "diuna";

    /**
     * Runs the command.
     *
     * @param words words after the name of the command
     * @return text to print; may be empty
     * @throws io.diuna.api.ConfigurationException if a word is wrong; nothing was changed
     * @throws io.diuna.api.DiunaException if it cannot be done now
     */
    String run(List<String> words);

    /**
     * Returns words that may follow, for completion.
     *
     * @param before words between the name of the command and the word that is to be completed
     */
    default List<String> candidates(List<String> before) {
        return List.of();
    }

    /** Runs the command for Gogo, which drops the results of all commands of a line but the last: so the text is printed. */
    @Override
    default @Nullable Object execute(CommandSession session, List<Object> arguments) {
        return print(run(texts(arguments)));
    }

    /** Returns the texts of arguments. */
    static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }

    /** Prints a text to the output of the running command, which may be a pipe; returns null, no result. */
    static @Nullable Object print(String text) {
        Process.Utils.current().out().print(text);
        return null;
    }
}
