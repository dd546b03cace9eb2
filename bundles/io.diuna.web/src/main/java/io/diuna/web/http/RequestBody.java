// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a body is kept until all of it has come. */
public abstract sealed class RequestBody implements AutoCloseable {

    private final Runnable onClose;
    private boolean closed;

    private RequestBody(Runnable onClose) {
        this.onClose = onClose;
    }

    /** One for small bodies. */
    public static RequestBody inMemory(Runnable onClose) {
        return new Memory(onClose);
    }

    /** One for large bodies: a file in a folder, deleted by {@link #close}. */
    static RequestBody inFile(Path folder, Runnable onClose) {
        return new Stored(folder, onClose);
    }

    /** One for bodies that nobody wants. */
    static RequestBody nowhere(Runnable onClose) {
        return new Nowhere(onClose);
    }

    /** Takes more of it. */
    public abstract void write(byte[] bytes, int length) throws IOException;

    /** All of it; the caller closes the stream. */
    public abstract InputStream open() throws IOException;

    /** Lets go of it; once more does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }

    private static final class Nowhere extends RequestBody {

        Nowhere(Runnable onClose) {
            super(onClose);
        }

        @Override
        public void write(byte[] bytes, int length) {
            // Nobody wants it.
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private static final class Memory extends RequestBody {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        Memory(Runnable onClose) {
            super(onClose);
        }

        @Override
        public void write(byte[] bytes, int length) {
            kept.write(bytes, 0, length);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(kept.toByteArray());
        }
    }

    private static final class Stored extends RequestBody {

        private final Path file;
        private final OutputStream kept;

        Stored(Path folder, Runnable onClose) {
            super(onClose);
            try {
                file = Files.createTempFile(Files.createDirectories(folder), "upload", ".jar");
                kept = Files.newOutputStream(file);
            } catch (IOException e) {
                onClose.run();
                throw new UncheckedIOException("No upload can be kept in " + folder + "; make the folder writable", e);
            }
        }

        @Override
        public void write(byte[] bytes, int length) throws IOException {
            kept.write(bytes, 0, length);
        }

        @Override
        public InputStream open() throws IOException {
            kept.close();
            return Files.newInputStream(file);
        }

        @Override
        public void close() {
            try {
                kept.close();
            } catch (IOException e) {
                // What was not written is not missed: the file goes.
            }
            delete();
            super.close();
        }

        private void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
