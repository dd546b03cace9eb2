// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many starts in a row ended without proof that they were good. A start has proven itself when its process has
 * lived for a minute, however long it took to be ready, or was stopped in an orderly way. After {@value #LIMIT} that
 * have not, the next one leaves third-party plugins out.
 */
public final class BootCount {

    public static final int LIMIT = 3;

    private final Path file;
    private boolean successful;

    public BootCount(Path file) {
        this.file = file;
    }

    /**
     * Counts the start of this process as not yet proven.
     *
     * @return how many before it failed in a row
     */
    public int begin() {
        int failed = read();
        write(failed + 1);
        return failed;
    }

    /** This start was a good one. */
    public synchronized void markSuccessful() {
        if (!successful) {
            successful = true;
            write(0);
        }
    }

    private int read() {
        try {
            return Math.max(0, Integer.parseInt(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return 0; // none yet, or unreadable: nothing that speaks against a normal start
        }
    }

    private void write(int count) {
        try {
            DurableFile.write(file, count + "\n");
        } catch (IOException e) {
            // A full disk must not keep the light off.
            System.err.println("diuna: cannot count this start in " + file + ": " + e.getMessage());
        }
    }
}
