// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.archive.StartArchive;
import io.diuna.runtime.author.IndexCommand;
import io.diuna.runtime.author.NewCommand;
import io.diuna.runtime.backup.BackupCommand;
import io.diuna.runtime.backup.RestoreCommand;
import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.bench.BenchCommand;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.runtime.shell.ShellCommand;
import io.diuna.runtime.status.StatusCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Main class of {@code bin/diuna}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and exits: code 0 on success, 1 on failure, 2 for an invalid command line.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        int exitCode;
        try {
            exitCode = execute(CommandLine.parse(List.of(arguments)));
        } catch (CliException problem) {
            System.err.println("diuna: " + problem.getMessage());
            exitCode = problem.exitCode();
        } catch (RuntimeException | Error e) { // a missing library or a bug: exit code 1
            System.err.print("diuna: unexpected error; check that the distribution is complete: ");
            e.printStackTrace();
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static int execute(CommandLine line) {
        switch (line.command()) {
            case RUN, DEV ->
                new RunCommand(line, System.out, System.err).execute(System.getenv(AdministratorPassword.VARIABLE));
            case REPAIR -> new RepairCommand(DataFolder.prepare(line.data()).lock(), System.out).execute();
            case BACKUP ->
                new BackupCommand(line.data(), System.out, InstantSource.system())
                        .execute(line.words().isEmpty() ? "" : line.words().get(0));
            case RESTORE ->
                new RestoreCommand(DataFolder.prepare(line.data()), System.out)
                        .execute(line.words().get(0));
            case STATUS -> {
                return new StatusCommand(line.http(), System.getenv(AdministratorPassword.VARIABLE), System.out)
                        .execute();
            }
            case SHELL -> {
                return shell(line, line.words());
            }
            case PLUGIN -> {
                return plugin(line);
            }
            case PASSWORD ->
                new PasswordCommand(DataFolder.prepare(line.data()), System.out)
                        .execute(
                                System.console(),
                                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
            case PREPARE -> new PrepareCommand(StartArchive.current(), System.out).execute();
            case BENCH -> new BenchCommand(line.bench(), System.out, System.err).execute();
            case NEW ->
                new NewCommand(DistributionFolder.current().home(), DistributionFolder.version(), System.out)
                        .execute(line.words().get(0), Path.of("").toAbsolutePath());
            case VERSION -> System.out.println(DistributionFolder.version());
            case HELP -> System.out.print(CommandLine.USAGE);
        }
        return 0;
    }

    private static int plugin(CommandLine line) {
        if (line.writesIndex()) {
            new IndexCommand(System.out).execute(Path.of(line.words().get(1)));
            return 0;
        }
        List<String> words = new ArrayList<>(line.words());
        words.add(0, line.command().word());
        return shell(line, words);
    }

    private static int shell(CommandLine line, List<String> words) {
        return new ShellCommand(line.data(), System.out, System.err)
                .execute(
                        words,
                        System.console(),
                        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                        System.getenv(AdministratorPassword.VARIABLE));
    }
}
