// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Persistent digests of the files from which the cached bundles were installed; one line per bundle: digest, location. */
public record InstalledDigest(Path file) {

    /** Returns the digests by location; empty, so that all bundles are installed again, if they cannot be read. */
    Map<String, String> read() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : new StateFile(file).read().lines().toList()) {
            int space = line.indexOf(' ');
            if (space > 0) {
                digests.put(line.substring(space + 1), line.substring(0, space));
            }
        }
        return digests;
    }

    void delete() throws IOException {
        new StateFile(file).delete();
    }

    void write(Map<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(digests)
                .forEach((location, digest) ->
                        text.append(digest).append(' ').append(location).append('\n'));
        new StateFile(file).write(text.toString());
    }
}
