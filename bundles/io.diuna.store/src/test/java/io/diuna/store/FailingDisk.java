// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Disk that succeeds for some steps and then always fails; the first failing write leaves half of the content. */
final class FailingDisk extends Disk {

    private final List<String> steps = new ArrayList<>();
    private final int successful;

    FailingDisk(int successful) {
        this.successful = successful;
    }

    /** Returns the successful steps. */
    List<String> steps() {
        return steps;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step("folder");
        super.createFolder(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (steps.size() == successful) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
        }
        step("write " + file.getFileName());
        super.write(file, content);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(from.getFileName() + " -> " + to.getFileName());
        super.move(from, to);
    }

    @Override
    public void sync(Path folder) throws IOException {
        step("sync");
        super.sync(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete");
        super.delete(file);
    }

    private void step(String name) throws IOException {
        if (steps.size() >= successful) {
            throw new IOException("no space left on device");
        }
        steps.add(name);
    }
}
