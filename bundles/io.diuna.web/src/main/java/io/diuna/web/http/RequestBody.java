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

/** Buffer for a request body until it is complete. Used by one thread at a time. */
public abstract sealed class RequestBody implements AutoCloseable {

    private final Runnable onClose;
    private boolean closed;

    private RequestBody(Runnable onClose) {
        this.onClose = onClose;
    }

    /** Returns a buffer on the heap. */
    public static RequestBody inMemory(Runnable onClose) {
        return new Memory(onClose);
    }

    /** Returns a buffer in a temporary file, which {@link #close} deletes. */
    static RequestBody inFile(Path folder, Runnable onClose) {
        return new TempFile(folder, onClose);
    }

    /** Returns a null object: it discards everything. */
    static RequestBody discarding(Runnable onClose) {
        return new Discarding(onClose);
    }

    /** Appends bytes. */
    public abstract void write(byte[] bytes, int length) throws IOException;

    /** Opens the complete body for reading; the caller closes the stream. */
    public abstract InputStream open() throws IOException;

    /** Frees the buffer and its permit. Further calls have no effect. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }

    private static final class Discarding extends RequestBody {

        Discarding(Runnable onClose) {
            super(onClose);
        }

        @Override
        public void write(byte[] bytes, int length) {}

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private static final class Memory extends RequestBody {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Memory(Runnable onClose) {
            super(onClose);
        }

        @Override
        public void write(byte[] bytes, int length) {
            this.bytes.write(bytes, 0, length);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static final class TempFile extends RequestBody {

        private final Path file;
        private final OutputStream out;

        TempFile(Path folder, Runnable onClose) {
            super(onClose);
            try {
                file = Files.createTempFile(Files.createDirectories(folder), "upload", ".jar");
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                onClose.run();
                throw new UncheckedIOException(
                        "Uploads cannot be stored in " + folder + "; make the folder writable", e);
            }
        }

        @Override
        public void write(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
        }

        @Override
        public InputStream open() throws IOException {
            out.close();
            return Files.newInputStream(file);
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                // Bytes that could not be flushed do not matter: the file is deleted.
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
