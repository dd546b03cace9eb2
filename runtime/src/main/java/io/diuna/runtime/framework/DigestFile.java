// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** File of digests; one line each: digest, what it is of. */
public record DigestFile(Path file) {

    /** Returns the digests by what they are of; empty, as if nothing was known, if they cannot be read. */
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
                .forEach((thing, digest) ->
                        text.append(digest).append(' ').append(thing).append('\n'));
        new StateFile(file).write(text.toString());
    }
}
