// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.log.ForeignException;
import java.io.EOFException;
import java.util.Objects;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts of commands that failed. */
final class FailureText {

    private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

    private FailureText() {}

    /** Returns the text; what is not foreseen is logged. */
    static String of(String line, Throwable thrown) {
        if (thrown instanceof ConfigurationException refused) {
            return refused.field() + ": " + refused.getMessage();
        }
        if (thrown instanceof DiunaException known) {
            return Objects.requireNonNullElse(known.getMessage(), "Not possible right now");
        }
        if (thrown instanceof CommandNotFoundException unknown) {
            return "There is no command '" + unknown.getCommand() + "', or what it needs does not run; help lists all";
        }
        if (thrown instanceof SyntaxError || thrown instanceof EOFException) {
            return "The line cannot be read: " + thrown.getMessage()
                    + "; put words with special characters between single quotes";
        }
        Throwable copy = ForeignException.of(thrown);
        LOG.warn("The command {} of the shell failed", line.strip().split("\\s+", 2)[0], copy);
        return String.valueOf(copy.getMessage());
    }
}
