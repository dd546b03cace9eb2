// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Machine id: the seed that makes a sender's E1.31 id (CID) unique. */
final class MachineId {

    private static final Path ID = Path.of("/etc/machine-id");

    private MachineId() {}

    /** Returns the id of this installation, which never changes; empty if the operating system has none. */
    static String id() {
        try {
            return Files.readString(ID).trim();
        } catch (IOException e) {
            return ""; // CIDs are then unique only if strip ids differ between machines
        }
    }
}
