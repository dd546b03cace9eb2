// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** {@code diuna password}: sets the administrator's password. A running Diuna reloads it. */
public final class PasswordCommand {

    private static final int LEAST = 8;

    private final DataFolder data;
    private final PrintStream out;

    public PasswordCommand(DataFolder data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Asks twice on a terminal; reads one line of standard input without a terminal.
     *
     * @param console the terminal, or null
     * @param input standard input, read without a terminal
     */
    public void execute(@Nullable Console console, BufferedReader input) {
        String password = console == null ? line(input) : ask(console);
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw CliException.failure("The password is too short: it needs at least " + LEAST + " characters");
        }
        new AdministratorPassword(data.administrator()).set(password);
        out.println("The password of user " + AdministratorPassword.USER + " is set in " + data.root() + ".");
    }

    private static String line(BufferedReader input) {
        try {
            String line = input.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw CliException.failure("Cannot read the password: " + e.getMessage());
        }
    }

    private static String ask(Console console) {
        char[] first = console.readPassword("New password for user %s: ", AdministratorPassword.USER);
        char[] second = first == null ? null : console.readPassword("Repeat the password: ");
        if (first == null || second == null) {
            throw CliException.failure("No password was given");
        }
        String password = new String(first);
        if (!password.equals(new String(second))) {
            throw CliException.failure("The passwords do not match: nothing was changed");
        }
        return password;
    }
}
