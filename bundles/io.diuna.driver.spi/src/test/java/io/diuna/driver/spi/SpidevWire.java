// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pi4J on the fake spidev of {@code src/test/c/spidev.c}. Works only in a JVM that {@link Shim} has started. */
final class SpidevWire implements SpiWire {

    static final int ENOENT = 2;
    static final int EIO = 5;
    static final int EACCES = 13;

    private static final Path ROOT = Path.of(System.getenv().getOrDefault(Shim.ROOT, "/nonexistent"));
    private static final int MAGIC = 0x31495053;

    @Override
    public Spidev spidev() {
        return new Spidev(ROOT);
    }

    @Override
    public SpiPort.Opener opener() {
        return Pi4jPort::open;
    }

    @Override
    public List<Message> sent() {
        return sent("spidev0.0");
    }

    @Override
    public void breakDown(boolean broken) {
        fail(broken ? ENOENT : 0);
    }

    /** Returns the transfers to one device since the last call. */
    List<Message> sent(String device) {
        Path file = ROOT.resolve(device);
        List<Message> messages = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
                Files.delete(file);
                while (records.hasRemaining()) {
                    messages.add(message(records));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Makes all system calls fail with this errno; 0: none. */
    void fail(int error) {
        write("errno", Integer.toString(error));
    }

    /** Sets the kernel's buffer size in bytes. */
    void bufsiz(int size) {
        write("sys/module/spidev/parameters/bufsiz", Integer.toString(size));
    }

    private static Message message(ByteBuffer records) {
        if (records.getInt() != MAGIC) {
            throw new IllegalStateException("No record begins at byte " + records.position());
        }
        byte[] bytes = new byte[records.getInt()];
        int hertz = records.getInt();
        if (records.getInt() != 0) {
            throw new IllegalStateException("A message was not sent in mode 0");
        }
        records.get(bytes);
        return new Message(hertz, bytes);
    }

    private static void write(String file, String text) {
        try {
            Path path = ROOT.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
