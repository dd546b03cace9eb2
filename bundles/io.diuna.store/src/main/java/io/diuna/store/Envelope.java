// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * File format of a document: a header line with the format's name and version, the document's length and its CRC-32C, then
 * the document.
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

    /** Returns the document; empty if any byte differs from what {@link #seal} wrote. */
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
        // Compares with the only valid header, so nothing needs to be parsed.
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
