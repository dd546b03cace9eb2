// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.nio.file.Path;

/**
 * Folders of a restore in a data folder. A restore is one folder whose name tells its step; each step ends with a rename.
 *
 * @param data the data folder
 */
record RestoreFolders(Path data) {

    /** Folder that is being written, or deleted. */
    Path draft() {
        return data.resolve("restore");
    }

    /** Complete and checked backup, for the next start. */
    Path ready() {
        return data.resolve("restore-ready");
    }

    /** Backup whose files are being exchanged with those of the data folder. */
    Path running() {
        return data.resolve("restore-running");
    }

    /** Exchange that has ended, with what was there before. */
    Path done() {
        return data.resolve("restore-done");
    }

    /** Folder with the content before the latest restore. */
    Path before() {
        return data.resolve("before-restore");
    }

    /** Lock of the draft, for one process and thread at a time. */
    Path lock() {
        return data.resolve("state/restore.lock");
    }

    /** Returns what the backup holds, in one of these folders. */
    static Path after(Path folder) {
        return folder.resolve("after");
    }

    /** Returns what was there before, in one of these folders. */
    static Path before(Path folder) {
        return folder.resolve("before");
    }
}
