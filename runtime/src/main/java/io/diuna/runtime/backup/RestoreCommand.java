// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.backup;

import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupInfo;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.store.backup.RestoreStage;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code diuna restore}: checks a backup and keeps it for the next start, whether Diuna runs or not. */
public final class RestoreCommand {

    private final DataFolder data;
    private final PrintStream out;

    public RestoreCommand(DataFolder data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Checks a backup and keeps it for the next start.
     *
     * @param file path of the backup
     */
    public void execute(String file) {
        Path zip = Path.of(file).toAbsolutePath().normalize();
        if (!Files.isRegularFile(zip)) {
            throw CliException.failure("There is no file " + zip);
        }
        try (InputStream in = Files.newInputStream(zip)) {
            BackupInfo info = new RestoreStage(data.root(), new Disk()).stage(in);
            out.println("The backup of " + info.created() + ", made by Diuna " + info.version() + ", is whole: "
                    + info.files() + " files, " + info.plugins() + " of them plugins.\n"
                    + "It replaces everything in " + data.root() + " at the next start of Diuna; restart it if it runs."
                    + " The administrator's password will be that of the backup.");
        } catch (DiunaException | IOException e) {
            throw CliException.failure(zip + ": " + e.getMessage());
        }
    }
}
