// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Parsed configuration file.
 *
 * @param name name of its configuration
 * @param content fingerprint of the file's bytes
 * @param values the values by key
 */
record ConfigFile(ConfigName name, String content, Map<String, Object> values) {

    private static final int MOST_BYTES = 1 << 20;

    /**
     * Reads and parses a file.
     *
     * @throws ConfigurationException when its name or content is invalid
     * @throws IOException when it cannot be read
     */
    static ConfigFile read(Path path) throws IOException {
        ConfigName name = ConfigName.of(String.valueOf(path.getFileName()));
        byte[] bytes = bytes(path);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ConfigFile(name, Fingerprint.of(bytes), ConfigText.read(text));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException("file", "the file is not in UTF-8; save it as UTF-8", e);
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ConfigurationException("file", "the file is larger than 1 MB, the limit of a configuration");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw new IOException("no permission to read the file; give it to the user that runs Diuna", e);
        }
    }
}
