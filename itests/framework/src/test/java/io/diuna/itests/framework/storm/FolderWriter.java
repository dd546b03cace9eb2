// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import io.diuna.itests.framework.light.Eventually;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.StripAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes by files in the folder {@code config}. They come within 2 s, and files that are removed before are never read. */
final class FolderWriter implements StormWriter {

    private static final String MARKER = "marker";

    private final Path folder;
    private final StripAdmin strips;
    private int marked;

    FolderWriter(Path folder, StripAdmin strips) {
        this.folder = folder;
        this.strips = strips;
    }

    /** Writes a file and waits until it is read: so are all files before it. */
    @Override
    public void settle() throws IOException {
        marked++;
        putStrip(MARKER, marked);
        Eventually.until(
                "file " + marked + " is read",
                () -> strips.strips().stream()
                        .map(ConfiguredStrip::status)
                        .anyMatch(status -> status.id().equals(MARKER) && status.length() == marked));
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
