// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.backup;

import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupInfo;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.store.backup.BackupWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** {@code diuna backup}: writes a backup of a data folder, whether Diuna runs on it or not. */
public final class BackupCommand {

    private final Path data;
    private final PrintStream out;
    private final InstantSource clock;

    /** @param data the data folder */
    public BackupCommand(Path data, PrintStream out, InstantSource clock) {
        this.data = data;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Writes a backup, in the place of a file of this name once it is complete.
     *
     * @param file path of the backup; empty for {@code diuna-<date>.zip} in the working directory
     */
    public void execute(String file) {
        if (!Files.isDirectory(data.resolve("config"))) {
            throw CliException.failure("There is no data folder " + data + ": name the folder of Diuna with --data");
        }
        String name = file.isEmpty()
                ? "diuna-" + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) + ".zip"
                : file;
        Path zip = Path.of(name).toAbsolutePath().normalize();
        if (Files.isDirectory(zip)) {
            throw CliException.failure(zip + " is a folder; name the file for the backup");
        }
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            BackupInfo info = new BackupWriter(data, DistributionFolder.version(), clock).write(part);
            Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
            out.println(
                    "Backup " + zip + ": " + info.files() + " files, " + info.plugins()
                            + " of them plugins. It also holds the passwords of strips and the hash of yours: keep it to yourself.");
        } catch (DiunaException | IOException e) {
            throw CliException.failure(String.valueOf(e.getMessage()));
        }
    }
}
