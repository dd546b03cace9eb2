// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.store.file.Disk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Disk that does some steps, without forcing them, and then ends the process or fails. Half of the content of a write is there. */
final class KilledDisk extends Disk {

    /** Failure at the step. */
    enum Fault {
        /** The process ends, here by an error that nobody catches. */
        KILL,
        /** This step fails, later ones succeed. */
        FAIL_ONCE,
        /** This step and all later ones fail. */
        FAIL
    }

    /** End of the process. */
    static final class Kill extends Error {

        private static final long serialVersionUID = 1;
    }

    private final int successful;
    private final Fault fault;
    private int steps;

    /** @param successful number of steps before the fault */
    KilledDisk(int successful, Fault fault) {
        this.successful = successful;
        this.fault = fault;
    }

    /** Returns a disk without faults that is fast, since it forces nothing. */
    static KilledDisk never() {
        return new KilledDisk(Integer.MAX_VALUE, Fault.KILL);
    }

    /** Returns true if the fault has happened. */
    boolean isReached() {
        return steps > successful;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            step();
            Files.createDirectories(folder);
        }
    }

    @Override
    public void write(Path file, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        if (steps == successful) {
            Files.write(file, new ByteArrayInputStream(bytes).readNBytes(bytes.length / 2));
        }
        step();
        Files.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        super.delete(file);
    }

    @Override
    public void sync(Path folder) throws IOException {
        step();
    }

    private void step() throws IOException {
        steps++;
        if (steps > successful && fault == Fault.KILL) {
            throw new Kill();
        }
        if (fault == Fault.FAIL ? steps > successful : fault == Fault.FAIL_ONCE && steps == successful + 1) {
            throw new IOException("input/output error");
        }
    }
}
