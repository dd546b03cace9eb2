// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.runtime.author.DevProject;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import io.diuna.runtime.bench.BenchOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static CommandLine parse(String line) {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void runHasDefaults() {
        assertThat(parse("run"))
                .isEqualTo(new CommandLine(
                        Command.RUN, Path.of("data").toAbsolutePath(), new HttpAddress("127.0.0.1", 8080), false));
    }

    @Test
    void optionsAreParsedInBothForms() {
        CommandLine expected = new CommandLine(Command.RUN, Path.of("/x/y"), new HttpAddress("0.0.0.0", 80), true);
        assertThat(parse("run --data /x/y --http-host 0.0.0.0 --http-port 80 --safe-mode"))
                .isEqualTo(expected);
        assertThat(parse("run --safe-mode --http-port=80 --http-host=0.0.0.0 --data=/x/y"))
                .isEqualTo(expected);
    }

    @Test
    void openControlIsOffByDefault() {
        assertThat(parse("run").openControl()).isFalse();
        assertThat(parse("run --open-control").openControl()).isTrue();
    }

    @Test
    void benchHasDefaultsAndOptions() {
        assertThat(parse("bench").bench()).isEqualTo(new BenchOptions(1_000, 1, 10, false));
        assertThat(parse("bench --pixels 10000 --layers=2 --json --seconds 3").bench())
                .isEqualTo(new BenchOptions(10_000, 2, 3, true));
    }

    @Test
    void pluginTakesItsOptionsBeforeItsWords() {
        CommandLine line = parse("plugin --data /x/y install org.snake@1.0.0 downgrade=true");
        assertThat(line.command()).isEqualTo(Command.PLUGIN);
        assertThat(line.data()).isEqualTo(Path.of("/x/y"));
        assertThat(line.words()).containsExactly("install", "org.snake@1.0.0", "downgrade=true");
        assertThat(line.writesIndex()).isFalse();
        assertThat(parse("plugin index jars").writesIndex()).isTrue();
        assertThat(parse("run").writesIndex()).isFalse();
    }

    @Test
    void theShellTakesItsOptionsBeforeItsWords() {
        assertThat(parse("shell").words()).isEmpty();
        CommandLine line = parse("shell --data /x/y plugin install --help -h --data z");
        assertThat(line.command()).isEqualTo(Command.SHELL);
        assertThat(line.data()).isEqualTo(Path.of("/x/y"));
        assertThat(line.words()).containsExactly("plugin", "install", "--help", "-h", "--data", "z");
        assertThat(parse("shell --data=/x/y zones").words()).containsExactly("zones");
    }

    @Test
    void backupAndRestoreTakeAFile() {
        assertThat(parse("backup").words()).isEmpty();
        assertThat(parse("backup --data /x show.zip").words()).containsExactly("show.zip");
        CommandLine line = parse("restore show.zip --data=/x/y");
        assertThat(line.command()).isEqualTo(Command.RESTORE);
        assertThat(line.data()).isEqualTo(Path.of("/x/y"));
        assertThat(line.words()).containsExactly("show.zip");
    }

    @Test
    void devTakesAProjectWithADataFolderOfItsOwn() {
        CommandLine line = parse("dev /x/glow --http-port 80");
        assertThat(line.command()).isEqualTo(Command.DEV);
        assertThat(line.data()).isEqualTo(Path.of("/x/glow/target/diuna"));
        assertThat(line.project()).isEqualTo(new DevProject(Path.of("/x/glow"), null));
        assertThat(line.http()).isEqualTo(new HttpAddress("127.0.0.1", 80));
        assertThat(parse("dev /x/glow --data /x/y").data()).isEqualTo(Path.of("/x/y"));
        assertThat(parse("dev /x/glow --classes out/main").project())
                .isEqualTo(new DevProject(Path.of("/x/glow"), Path.of("/x/glow/out/main")));
        assertThat(parse("dev /x/out --classes .").data()).isEqualTo(Path.of("/x/diuna"));
        assertThat(parse("run").project()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp.local", "lamp_1", "0.0.0.0", "::1", "[::1]", "fe80::1%eth0"})
    void hostsAreNamesAndAddresses(String host) {
        assertThat(parse("status --http-host " + host).http()).isEqualTo(new HttpAddress(host, 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "help", "run --help", "status -h", "shell --help"})
    void helpIsRecognisedAnywhere(String line) {
        assertThat(parse(line).command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | Unknown command fly",
                "--fast | Unknown option --fast",
                "run --fast | Unknown option --fast for diuna run",
                "run now | Unexpected argument now",
                "restore | diuna restore needs the file of a backup",
                "plugin | diuna plugin needs search, install, update, remove, list or index",
                "plugin index | diuna plugin index needs the folder of the jars",
                "plugin --http-port 1 list | Unknown option --http-port for diuna plugin",
                "backup a b | Unexpected argument b",
                "restore --safe-mode x | Unknown option --safe-mode for diuna restore",
                "status --data x | Unknown option --data for diuna status",
                "version --safe-mode | Unknown option --safe-mode for diuna version",
                "run --data | --data needs a value",
                "run --data= | --data needs a value",
                "shell --data | --data needs a value",
                "shell --http-port 1 | Unknown option --http-port for diuna shell",
                "run --http-host | --http-host needs a value",
                "run --safe-mode=yes | --safe-mode takes no value",
                "run --open-control=yes | --open-control takes no value",
                "status --open-control | Unknown option --open-control for diuna status",
                "run --json | Unknown option --json for diuna run",
                "bench --http-port 1 | Unknown option --http-port for diuna bench",
                "bench --json=yes | --json takes no value",
                "bench --pixels | --pixels needs a value",
                "bench --pixels 0 | --pixels must be a number from 1 to 100000, not 0",
                "bench --pixels 100001 | --pixels must be a number from 1 to 100000, not 100001",
                "bench --layers 8 | --layers must be a number from 1 to 7, not 8",
                "bench --seconds 1.5 | --seconds must be a number from 1 to 500, not 1.5",
                "run --http-port 0 | --http-port must be a number from 1 to 65535, not 0",
                "run --http-port 65536 | --http-port must be a number from 1 to 65535, not 65536",
                "run --http-port http | --http-port must be a number from 1 to 65535, not http",
                "status --http-host http://lamp | --http-host must be a host name or an IP address, not http://lamp",
                "status --http-host 127.0.0.1:8080 | --http-host must be a host name or an IP address, not 127.0.0.1:8080",
                "run --http-host=lamp/8080 | --http-host must be a host name or an IP address, not lamp/8080",
                "run --http-host=a@lamp | --http-host must be a host name or an IP address, not a@lamp",
            })
    void usageErrorsAreReportedInOneLine(String line, String message) {
        CliException problem = catchThrowableOfType(CliException.class, () -> parse(line));
        assertThat(problem).hasMessage(message + ". See diuna --help");
        assertThat(problem.exitCode()).isEqualTo(2);
    }
}
