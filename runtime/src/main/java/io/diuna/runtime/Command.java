// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.CliException;

/** Commands of {@code bin/diuna}, with their options. */
enum Command {
    RUN("run"),
    STATUS("status"),
    SHELL("shell"),
    PLUGIN("plugin"),
    REPAIR("repair"),
    BACKUP("backup"),
    RESTORE("restore"),
    PASSWORD("password"),
    PREPARE("prepare"),
    BENCH("bench"),
    NEW("new"),
    DEV("dev"),
    VERSION("version"),
    HELP("help");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    static Command of(String word) {
        for (Command command : values()) {
            if (command.word.equals(word)) {
                return command;
            }
        }
        if (word.equals("--version")) {
            return VERSION;
        }
        throw CliException.usage("Unknown " + (word.startsWith("-") ? "option " : "command ") + word);
    }

    boolean accepts(String option) {
        return switch (option) {
            case "--data" ->
                runs()
                        || this == SHELL
                        || this == PLUGIN
                        || this == REPAIR
                        || this == BACKUP
                        || this == RESTORE
                        || this == PASSWORD
                        || this == PREPARE;
            case "--http-host", "--http-port" -> runs() || this == STATUS;
            case "--safe-mode", "--open-control" -> runs();
            case "--classes" -> this == DEV;
            case "--pixels", "--layers", "--seconds", "--json" -> this == BENCH;
            default -> false;
        };
    }

    /** Returns true for a command that runs Diuna in the foreground. */
    boolean runs() {
        return this == RUN || this == DEV;
    }

    /** Returns true for a command that takes a file, a folder or a name. */
    boolean acceptsWord() {
        return this == BACKUP || this == RESTORE || this == NEW || this == DEV;
    }

    String word() {
        return word;
    }
}
