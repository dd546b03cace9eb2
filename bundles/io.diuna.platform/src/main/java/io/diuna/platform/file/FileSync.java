// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces files and folders to the disk, so that they survive a power cut. Any thread may call; may block for a while. */
public final class FileSync {

    private FileSync() {}

    /**
     * Forces the content of a file, or the entries of a folder: names that were created, renamed or deleted in it.
     *
     * @throws IOException if the disk fails, or the path does not exist
     */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
