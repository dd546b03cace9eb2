// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.StateFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Counter of consecutive failed starts, in a file. A start is successful after a minute of light, or when a signal or an
 * operator stopped it in an orderly way. After {@value #LIMIT} failed starts the next one is in safe mode.
 */
public final class BootCount {

    public static final int LIMIT = 3;

    private final StateFile file;
    private boolean successful;
    private int before;

    public BootCount(Path file) {
        this.file = new StateFile(file);
    }

    /**
     * Counts the start of this process as failed until {@link #markSuccessful}.
     *
     * @return number of consecutive failed starts before this one
     */
    public int begin() {
        before = read();
        write(before + 1);
        return before;
    }

    /** Takes back that this start counts as failed: a signal or an operator ends it. */
    public synchronized void discount() {
        if (!successful) {
            write(before);
        }
    }

    /** Resets the counter: this start was successful. */
    public synchronized void markSuccessful() {
        if (!successful) {
            successful = true;
            write(0);
        }
    }

    private int read() {
        try {
            return Math.max(0, Integer.parseInt(file.read().strip()));
        } catch (NumberFormatException e) {
            return 0; // missing or damaged: normal start
        }
    }

    private void write(int count) {
        try {
            file.write(count + "\n");
        } catch (IOException e) {
            // a full disk must not prevent the start
            System.err.println("diuna: cannot count this start in " + file.path() + ": " + e.getMessage());
        }
    }
}
