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

/** A port that keeps what is written. */
final class MemoryWire implements SpiWire {

    private final Path root;
    private final List<Message> sent = new ArrayList<>();
    private boolean broken;
    int open;

    /**
     * @param root a folder that takes the place of the system's
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

    /** Has the kernel tell this size of its buffer. */
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
            throw new HardwareException("The wire is cut; mend it");
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
