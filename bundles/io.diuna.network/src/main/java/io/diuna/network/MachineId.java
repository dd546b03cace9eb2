// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tells this machine from others. */
final class MachineId {

    private static final Path ID = Path.of("/etc/machine-id");

    private MachineId() {}

    /** The same for ever on the same installation; empty where the operating system keeps no such id. */
    static String id() {
        try {
            return Files.readString(ID).trim();
        } catch (IOException e) {
            return ""; // two such machines need different names for their strips
        }
    }
}
