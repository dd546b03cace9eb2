// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Persistent digests of the files from which the cached bundles were installed; one line per bundle: digest, location. */
public record InstalledDigest(Path file) {

    /** Returns the digests by location; empty if there are none or they cannot be read. */
    Map<String, String> read() {
        Map<String, String> digests = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    digests.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        } catch (IOException e) {
            digests.clear(); // all bundles are installed again, which is harmless
        }
        return digests;
    }

    void write(Map<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(digests)
                .forEach((location, digest) ->
                        text.append(digest).append(' ').append(location).append('\n'));
        DurableFile.write(file, text.toString());
    }

    static String digest(Path jar) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is mandatory in Java", e);
        }
    }
}
