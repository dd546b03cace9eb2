// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.shell;

import io.diuna.runtime.base.CliException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code diuna shell}: runs one command in a running Diuna, or those that are typed or piped in. */
public final class ShellCommand {

    private static final String PROMPT = "diuna> ";
    private static final List<String> END = List.of("exit", "quit");

    private final Path data;
    private final PrintStream out;
    private final PrintStream err;

    /** @param data data folder of the running Diuna */
    public ShellCommand(Path data, PrintStream out, PrintStream err) {
        this.data = data;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs commands until there are no more.
     *
     * @param words one command; empty to read commands from the terminal or standard input. A single word may be a whole line
     * @param console the terminal, or null
     * @param input standard input
     * @param password the administrator's password, used if one is required; null for none
     * @return exit code: 1 if a command failed that was not typed on a terminal, else 0
     */
    public int execute(List<String> words, @Nullable Console console, BufferedReader input, @Nullable String password) {
        try (ShellConnection connection = ShellConnection.open(data)) {
            logIn(connection, console, password);
            connection.ask("cd " + quoted(Path.of("").toAbsolutePath().toString()));
            return words.isEmpty() ? runAll(connection, console, input) : exitCode(print(connection.ask(line(words))));
        } catch (IOException e) {
            throw CliException.failure(String.valueOf(e.getMessage()));
        }
    }

    private static void logIn(ShellConnection connection, @Nullable Console console, @Nullable String password)
            throws IOException {
        ShellAnswer answer = connection.answer();
        if (answer.asksForPassword() && password != null) {
            answer = connection.ask(password);
        }
        while (answer.asksForPassword() && console != null) {
            char[] typed = console.readPassword("%sPassword: ", answer.text());
            answer = connection.ask(typed == null ? "" : new String(typed));
        }
        if (!answer.isOk()) {
            throw CliException.failure(answer.text().strip());
        }
    }

    private int runAll(ShellConnection connection, @Nullable Console console, BufferedReader input) throws IOException {
        boolean failed = false;
        for (String line = next(console, input); line != null && !END.contains(line.strip()); ) {
            if (!line.isBlank()) {
                failed |= !print(connection.ask(line)).isOk();
            }
            line = next(console, input);
        }
        return failed && console == null ? 1 : 0;
    }

    private @Nullable String next(@Nullable Console console, BufferedReader input) throws IOException {
        if (console != null) {
            out.print(PROMPT);
            out.flush();
        }
        return input.readLine();
    }

    private ShellAnswer print(ShellAnswer answer) {
        if (answer.isClosed()) {
            throw CliException.failure(answer.text().strip());
        }
        (answer.isOk() ? out : err).print(answer.text());
        return answer;
    }

    private static int exitCode(ShellAnswer answer) {
        return answer.isOk() ? 0 : 1;
    }

    /** Returns a command line: a single word as it is, of several each quoted but the first. */
    private static String line(List<String> words) {
        return words.get(0)
                + words.stream().skip(1).map(word -> " " + quoted(word)).collect(Collectors.joining());
    }

    /** Returns a word that reaches its command as it is, whatever characters it has. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
