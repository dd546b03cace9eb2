// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.author.DevProject;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import io.diuna.runtime.bench.BenchOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parsed and validated command line.
 *
 * @param data absolute path of the data folder
 * @param http HTTP address to listen on, or to query
 * @param safeMode true to start without third-party plugins
 * @param bench options of the benchmark
 * @param words command for the shell or for plugins, as words, empty for an interactive shell; or the file for a backup, if
 *     there is one
 * @param openControl true to let every client switch lights without a login
 * @param project project of {@code diuna dev}; null for other commands
 */
record CommandLine(
        Command command,
        Path data,
        HttpAddress http,
        boolean safeMode,
        BenchOptions bench,
        List<String> words,
        boolean openControl,
        @Nullable DevProject project) {

    static final String USAGE = """
            Usage: diuna <command> [options]

              run        start in the foreground; Ctrl-C or SIGTERM stops it
                --data DIR         data folder: configuration, state, plugins, logs (default: ./data)
                --http-host HOST   address to listen on (default: 127.0.0.1, this machine only)
                --http-port PORT   port of the page, the REST API and the console (default: 8080)
                --open-control     let anyone who reaches the address switch lights, without a login
                --safe-mode        start without third-party plugins
              status     print the status of a running Diuna; exit code 0 if it is healthy
                --http-host HOST, --http-port PORT
              shell [COMMAND ...]
                         run a command in a running Diuna, or without one ask for commands; help lists them
                --data DIR         before the command
              plugin search [TEXT] | install NAME[@VERSION] | install FILE.jar | update [NAME]
                     | remove NAME | list
                         find plugins in the plugin index of a running Diuna, and change which are installed
                --data DIR         after plugin
              plugin index FOLDER
                         write index.json for a folder of jars, to publish them
              repair     delete the bundle cache and the count of failed starts; keeps configuration,
                         looks and plugins
                --data DIR
              backup [FILE]
                         write all configurations, looks, scenes and plugins into a zip (default:
                         diuna-<date>.zip); Diuna may run
                --data DIR
              restore FILE
                         check a backup; the next start of Diuna replaces everything by it
                --data DIR
              password   set the administrator's password
                --data DIR
              prepare    make the start archive now: starts take less processor time with it
                --data DIR
              bench      measure CPU cost and frame timing on this machine
                --pixels N         pixels of a virtual strip, 1 to 100000 (default: 1000)
                --layers N         animations in a crossfade, 1 to 7 (default: 1)
                --seconds N        duration, 1 to 500 (default: 10)
                --json             print the result as JSON
              new NAME   create a plugin project with one animation and its tests, such as
                         com.example.glimmer, in the folder NAME
              dev DIR    start with the plugin project in DIR: a saved source is compiled and seen at once;
                         options as for run, the data folder is DIR/target/diuna unless --data says another
                --classes FOLDER   take the classes that an IDE or another build writes there
              version    print the version

            Environment: DIUNA_JAVA (the Java to use), DIUNA_JAVA_OPTS (additional Java options),
            DIUNA_PROFILE (memory and pauses: small, standard or smooth), DIUNA_ARCHIVE=off (no start archive),
            DIUNA_ADMIN_PASSWORD (run: sets the administrator's password; status, shell: used if one is required).
            """;

    /** Word of {@code plugin} that needs no running Diuna. */
    private static final String INDEX = "index";

    private static final List<String> TAKE_WORDS = List.of(Command.SHELL.word(), Command.PLUGIN.word());

    /** Creates a command line with the default options of the benchmark. */
    CommandLine(Command command, Path data, HttpAddress http, boolean safeMode) {
        this(command, data, http, safeMode, BenchOptions.DEFAULT, List.of(), false, null);
    }

    /** Returns true for {@code plugin index}. */
    boolean writesIndex() {
        return command == Command.PLUGIN && words.get(0).equals(INDEX);
    }

    static CommandLine parse(List<String> arguments) {
        List<String> own = arguments.subList(0, endOfOptions(arguments));
        if (own.isEmpty() || own.contains("--help") || own.contains("-h")) {
            return new CommandOptions(Command.HELP, List.of()).toCommandLine();
        }
        CommandOptions options =
                new CommandOptions(Command.of(own.get(0)), arguments.subList(own.size(), arguments.size()));
        Iterator<String> rest = own.subList(1, own.size()).iterator();
        while (rest.hasNext()) {
            options.read(rest.next(), rest);
        }
        options.checkComplete();
        return options.toCommandLine();
    }

    /** Returns the index after the options: for the shell and plugins that of the first word of the command. */
    private static int endOfOptions(List<String> arguments) {
        if (arguments.isEmpty() || !TAKE_WORDS.contains(arguments.get(0))) {
            return arguments.size();
        }
        int end = 1;
        while (end < arguments.size() && arguments.get(end).startsWith("-")) {
            end += arguments.get(end).equals("--data") ? 2 : 1;
        }
        return Math.min(end, arguments.size());
    }

    /** Mutable builder of the options, initialised with the defaults. */
    private static final class CommandOptions {

        private final Command command;
        private final List<String> words;
        private @Nullable String data;
        private @Nullable String classes;
        private String host = "127.0.0.1";
        private int port = 8080;
        private int pixels = BenchOptions.DEFAULT.pixels();
        private int layers = BenchOptions.DEFAULT.layers();
        private int seconds = BenchOptions.DEFAULT.seconds();
        private boolean safeMode;
        private boolean openControl;
        private boolean json;

        CommandOptions(Command command, List<String> words) {
            this.command = command;
            this.words = new ArrayList<>(words);
        }

        void read(String argument, Iterator<String> rest) {
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (command.acceptsWord() && words.isEmpty() && !argument.startsWith("-")) {
                words.add(argument);
                return;
            }
            if (!command.accepts(option)) {
                throw CliException.usage(
                        option.startsWith("-")
                                ? "Unknown option " + option + " for diuna " + command.word()
                                : "Unexpected argument " + argument);
            }
            String inline = equals < 0 ? null : argument.substring(equals + 1);
            switch (option) {
                case "--safe-mode" -> safeMode = flag(option, inline);
                case "--open-control" -> openControl = flag(option, inline);
                case "--json" -> json = flag(option, inline);
                default -> set(option, inline == null && rest.hasNext() ? rest.next() : inline);
            }
        }

        void checkComplete() {
            if (command == Command.RESTORE && words.isEmpty()) {
                throw CliException.usage("diuna restore needs the file of a backup");
            }
            if (command == Command.PLUGIN && words.isEmpty()) {
                throw CliException.usage("diuna plugin needs search, install, update, remove, list or index");
            }
            if (command == Command.PLUGIN && words.get(0).equals(INDEX) && words.size() != 2) {
                throw CliException.usage("diuna plugin index needs the folder of the jars");
            }
            if (command == Command.NEW && words.isEmpty()) {
                throw CliException.usage("diuna new needs a name for the plugin, such as com.example.glimmer");
            }
            if (command == Command.DEV && words.isEmpty()) {
                throw CliException.usage("diuna dev needs the folder of a plugin project; diuna new creates one");
            }
        }

        private static boolean flag(String option, @Nullable String value) {
            if (value != null) {
                throw CliException.usage(option + " takes no value");
            }
            return true;
        }

        private void set(String option, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw CliException.usage(option + " needs a value");
            }
            switch (option) {
                case "--data" -> data = value;
                case "--classes" -> classes = value;
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
            throw CliException.usage("--http-host must be a host name or an IP address, not " + text);
        }

        private static int number(String option, String text, int most) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below, like a number out of range
            }
            throw CliException.usage(option + " must be a number from 1 to " + most + ", not " + text);
        }

        CommandLine toCommandLine() {
            try {
                DevProject project = command == Command.DEV ? DevProject.of(words.get(0), classes) : null;
                Path ownData = project == null ? Path.of("data") : project.data();
                Path folder = (data == null ? ownData : Path.of(data))
                        .toAbsolutePath()
                        .normalize();
                return new CommandLine(
                        command,
                        folder,
                        new HttpAddress(host, port),
                        safeMode,
                        new BenchOptions(pixels, layers, seconds, json),
                        List.copyOf(words),
                        openControl,
                        project);
            } catch (InvalidPathException e) {
                throw CliException.usage("'" + e.getInput() + "' is not a valid path");
            }
        }
    }
}
