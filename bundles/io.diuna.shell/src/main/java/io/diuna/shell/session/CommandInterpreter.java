// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

/** Interpreter of the command lines of one session. One line at a time, each on a thread of its own. */
@FunctionalInterface
interface CommandInterpreter {

    /**
     * Runs a line, and ends soon after its thread is interrupted.
     *
     * @param output takes what commands print
     */
    Answer execute(String line, CommandOutput output);
}
