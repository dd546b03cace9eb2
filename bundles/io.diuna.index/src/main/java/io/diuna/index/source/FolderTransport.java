// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import io.diuna.index.format.FileReference;
import io.diuna.index.format.IndexDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Transport of a folder. Its tag is the time and size of the index.
 *
 * @param folder folder with {@code index.json} and the files that it names
 */
record FolderTransport(Path folder) implements IndexTransport {

    private static final int BUFFER = 1 << 14;

    @Override
    public IndexContent read(String tag) throws IOException {
        Path index = folder.resolve(IndexDocument.FILE);
        if (!Files.isRegularFile(index)) {
            throw new IOException(
                    "there is no " + IndexDocument.FILE + " in it; write it with diuna plugin index " + folder);
        }
        String current = Files.getLastModifiedTime(index) + " " + Files.size(index);
        if (current.equals(tag)) {
            return IndexContent.unchanged(tag);
        }
        try (InputStream in = Files.newInputStream(index)) {
            return IndexContent.of(in.readNBytes(IndexDocument.MOST_BYTES + 1), current);
        }
    }

    @Override
    public void copy(String reference, long most, OutputStream out) throws IOException {
        if (!FileReference.isRelative(reference)) {
            throw new IOException(reference + " is not in the folder");
        }
        Path file = folder.resolve(URI.create(reference).getPath());
        try (InputStream in = Files.newInputStream(inside(file))) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > most) {
                    throw BoundedBody.tooLarge(most);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** Returns the file itself, which a link must not lead out of the folder. */
    private Path inside(Path file) throws IOException {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
                throw new IOException(file + " is not a file in the folder");
            }
            return real;
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist", e);
        }
    }

    @Override
    public boolean isLocal() {
        return true;
    }
}
