// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.strip.HardwareException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** In-memory SPI port that records the written messages. */
final class MemoryWire implements SpiWire {

    private final Path root;
    private final List<Message> sent = new ArrayList<>();
    private boolean broken;
    int open;

    /**
     * @param root folder used as the root of the file system
     */
    MemoryWire(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root.resolve("dev"));
            Files.write(root.resolve("dev/spidev0.0"), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the kernel's buffer size, as a text. */
    MemoryWire bufsiz(String text) {
        try {
            Path folder = Files.createDirectories(root.resolve("sys/module/spidev/parameters"));
            Files.writeString(folder.resolve("bufsiz"), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Spidev spidev() {
        return new Spidev(root);
    }

    @Override
    public SpiPort.Opener opener() {
        return Port::new;
    }

    @Override
    public List<Message> sent() {
        List<Message> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    @Override
    public void breakDown(boolean now) {
        broken = now;
    }

    private void check() {
        if (broken) {
            throw new HardwareException("The wire is broken; repair it");
        }
    }

    private final class Port implements SpiPort {

        private final int hertz;
        private final int maxTransfer;

        Port(SpiSettings settings, int maxTransfer) {
            check();
            hertz = settings.hertz();
            this.maxTransfer = maxTransfer;
            open++;
        }

        @Override
        public int maxTransfer() {
            return maxTransfer;
        }

        @Override
        public void write(byte[] data, int offset, int length) {
            check();
            sent.add(new Message(hertz, Arrays.copyOfRange(data, offset, offset + length)));
        }

        @Override
        public void close() {
            open--;
        }
    }
}
