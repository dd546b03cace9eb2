// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes by files in the folder {@code config}. They come within 2 s, and files that are removed before are never read. */
final class FolderWriter implements StormWriter {

    private final Path folder;

    FolderWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void putStrip(String id, int number) throws IOException {
        Files.writeString(file(ConsoleWriter.STRIP, id), "{\"pixels\": " + number + "}");
    }

    @Override
    public void putZone(String id, int number) throws IOException {
        Files.writeString(
                file(ConsoleWriter.ZONE, id), "{\"label\": \"" + number + "\", \"ranges\": [\"nowhere:0-9\"]}");
    }

    @Override
    public void removeStrip(String id) throws IOException {
        Files.deleteIfExists(file(ConsoleWriter.STRIP, id));
    }

    @Override
    public void removeZone(String id) throws IOException {
        Files.deleteIfExists(file(ConsoleWriter.ZONE, id));
    }

    private Path file(String factory, String id) {
        return folder.resolve(factory + "~" + id + ".json");
    }
}
