// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A document as it lies in its file: one line of text that proves that the rest is whole, then the document. The line
 * holds the format's name and version, the document's length, and its CRC-32C.
 */
final class Envelope {

    private static final String FORMAT = "diuna-state 1";

    private Envelope() {}

    static byte[] seal(byte[] document) {
        byte[] header = header(document);
        byte[] sealed = Arrays.copyOf(header, header.length + document.length);
        System.arraycopy(document, 0, sealed, header.length, document.length);
        return sealed;
    }

    /** The document, or nothing when not every byte is as {@link #seal} wrote it. */
    static Optional<byte[]> open(byte[] sealed) {
        int start = 0;
        while (start < sealed.length && sealed[start] != '\n') {
            start++;
        }
        if (start == sealed.length) {
            return Optional.empty();
        }
        start++;
        byte[] document = Arrays.copyOfRange(sealed, start, sealed.length);
        // Comparing with the one right header leaves no way of writing it otherwise, so nothing needs to be parsed.
        boolean whole = document.length > 0 && Arrays.equals(header(document), Arrays.copyOf(sealed, start));
        return whole ? Optional.of(document) : Optional.empty();
    }

    private static byte[] header(byte[] document) {
        CRC32C checksum = new CRC32C();
        checksum.update(document);
        String line = FORMAT + " " + document.length + " " + HexFormat.of().toHexDigits(checksum.getValue(), 8) + "\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }
}
