// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.archive.StartArchive;
import java.io.PrintStream;
import java.util.Optional;

/** {@code diuna prepare}: makes the start archive at once, instead of after the first minute of light. */
final class PrepareCommand {

    private final Optional<StartArchive> archive;
    private final PrintStream out;

    /** @param archive empty if {@code bin/diuna} wants none */
    PrepareCommand(Optional<StartArchive> archive, PrintStream out) {
        this.archive = archive;
        this.out = out;
    }

    void execute() {
        archive.ifPresentOrElse(
                this::make,
                () -> out.println(
                        "There is no start archive in the profile small, with DIUNA_ARCHIVE=off, or on a path with a colon."));
    }

    private void make(StartArchive wanted) {
        wanted.make();
        out.println("Made the start archive " + wanted.file() + ". The next starts take less processor time.");
    }
}
