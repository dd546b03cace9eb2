// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import org.apache.felix.service.command.CommandProcessor;

/** Factory of interpreters that run their lines in Gogo. */
public final class GogoInterpreters {

    private final CommandProcessor processor;

    public GogoInterpreters(CommandProcessor processor) {
        this.processor = processor;
    }

    CommandInterpreter create() {
        return new GogoInterpreter(processor);
    }
}
