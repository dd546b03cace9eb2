// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import io.diuna.runtime.bench.BenchOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A command with its options, checked.
 *
 * @param data the data folder, absolute
 * @param http where the page is served, or asked for
 * @param safeMode start without third-party plugins
 * @param bench what to measure
 */
record CommandLine(Command command, Path data, HttpAddress http, boolean safeMode, BenchOptions bench) {

    static final String USAGE = """
            Usage: diuna <command> [options]

              run        start the show in the foreground; Ctrl-C or SIGTERM ends it
                --data DIR         where everything is kept that changes (default: ./data)
                --http-host HOST   address to listen on (default: 127.0.0.1, this machine only)
                --http-port PORT   port of the page, the REST API and the console (default: 8080)
                --safe-mode        start without third-party plugins
              status     ask a running Diuna how it is; exit code 0 when it is healthy
                --http-host HOST, --http-port PORT
              password   set the administrator's password
                --data DIR
              bench      measure for a while what a show costs on this machine
                --pixels N         of a virtual strip, 1 to 100000 (default: 1000)
                --layers N         animations in a crossfade, 1 to 7 (default: 1)
                --seconds N        1 to 500 (default: 10)
                --json             the result for programs
              version    print the version

            Environment: DIUNA_JAVA (the Java to use), DIUNA_JAVA_OPTS (added to its options),
            DIUNA_ADMIN_PASSWORD (run: sets the administrator's password; status: is used where one is asked for).
            """;

    /** A command that measures nothing. */
    CommandLine(Command command, Path data, HttpAddress http, boolean safeMode) {
        this(command, data, http, safeMode, BenchOptions.DEFAULT);
    }

    static CommandLine parse(List<String> arguments) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            return new CommandOptions(Command.HELP).toCommandLine();
        }
        CommandOptions options = new CommandOptions(Command.of(arguments.get(0)));
        Iterator<String> rest = arguments.subList(1, arguments.size()).iterator();
        while (rest.hasNext()) {
            options.read(rest.next(), rest);
        }
        return options.toCommandLine();
    }

    /** The options as they are read, each with its default. */
    private static final class CommandOptions {

        private final Command command;
        private String data = "data";
        private String host = "127.0.0.1";
        private int port = 8080;
        private int pixels = BenchOptions.DEFAULT.pixels();
        private int layers = BenchOptions.DEFAULT.layers();
        private int seconds = BenchOptions.DEFAULT.seconds();
        private boolean safeMode;
        private boolean json;

        CommandOptions(Command command) {
            this.command = command;
        }

        void read(String argument, Iterator<String> rest) {
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (!command.accepts(option)) {
                throw CliException.usage(
                        option.startsWith("-")
                                ? "Unknown option " + option + " for diuna " + command.word()
                                : "Unexpected argument " + argument);
            }
            if (option.equals("--safe-mode") || option.equals("--json")) {
                if (equals >= 0) {
                    throw CliException.usage(option + " takes no value");
                }
                safeMode |= option.equals("--safe-mode");
                json |= option.equals("--json");
                return;
            }
            String value = equals >= 0 ? argument.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
            if (value.isBlank()) {
                throw CliException.usage(option + " needs a value");
            }
            switch (option) {
                case "--data" -> data = value;
                case "--http-host" -> host = host(value);
                case "--http-port" -> port = number(option, value, 65535);
                case "--pixels" -> pixels = number(option, value, BenchOptions.MOST_PIXELS);
                case "--layers" -> layers = number(option, value, BenchOptions.MOST_LAYERS);
                default -> seconds = number(option, value, BenchOptions.MOST_SECONDS);
            }
        }

        private static String host(String text) {
            if (HttpAddress.isHost(text)) {
                return text;
            }
            throw CliException.usage("--http-host takes a name or an address, not " + text);
        }

        private static int number(String option, String text, int most) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of range
            }
            throw CliException.usage(option + " takes a number from 1 to " + most + ", not " + text);
        }

        CommandLine toCommandLine() {
            try {
                Path folder = Path.of(data).toAbsolutePath().normalize();
                return new CommandLine(
                        command,
                        folder,
                        new HttpAddress(host, port),
                        safeMode,
                        new BenchOptions(pixels, layers, seconds, json));
            } catch (InvalidPathException e) {
                throw CliException.usage("--data " + data + " is no path");
            }
        }
    }
}
