// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.backup;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.store.backup.RestoreExchange;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Restore that waits for a start: the launcher makes it before anything reads the data folder. */
public final class PendingRestore {

    private final Path data;
    private final PrintStream out;
    private final PrintStream err;

    /** @param data the data folder */
    public PendingRestore(Path data, PrintStream out, PrintStream err) {
        this.data = data;
        this.out = out;
        this.err = err;
    }

    /**
     * Restores the backup that is ready, if there is one, into a folder that this process has locked.
     *
     * @return true if the folder has the content of a backup now
     * @throws CliException if a restore has begun and can neither be completed nor undone
     */
    public boolean apply(DataFolder folder) {
        if (!folder.root().equals(data)) {
            return false; // a temporary folder: the real one cannot be written
        }
        try {
            RestoreExchange.Result result = new RestoreExchange(data, new Disk()).run();
            switch (result.outcome()) {
                case NOTHING -> {}
                case RESTORED ->
                    out.println(
                            "The backup is restored. What was there before is in " + data.resolve("before-restore"));
                case UNDONE ->
                    err.println("diuna: the backup could not be restored (" + result.reason()
                            + "); everything is as it was. Check the disk and restore it again");
            }
            return result.outcome() == RestoreExchange.Outcome.RESTORED;
        } catch (IOException e) {
            throw CliException.failure(
                    "The restore into " + data + " has begun and can neither be completed nor undone (" + e.getMessage()
                            + "). Check the disk and start again: the next start completes it");
        }
    }

    /**
     * Checks that the data folder, which cannot be written now, is not that of a restore that was interrupted.
     *
     * @throws CliException if it is: some of its files are of the backup, others are not
     */
    public void checkNotInterrupted(String unwritable) {
        if (new RestoreExchange(data, new Disk()).isInterrupted()) {
            throw CliException.failure(
                    unwritable + ". A restore was interrupted, and only a start that can write there completes it");
        }
    }
}
