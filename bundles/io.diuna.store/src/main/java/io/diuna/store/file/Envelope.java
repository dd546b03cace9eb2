// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * File format of a document: a header line with the format's name and version, the document's length and its CRC-32C, then
 * the document.
 */
public final class Envelope {

    /** Upper bound of the length of a header line. */
    public static final int LONGEST_HEADER = 64;

    private static final String FORMAT = "diuna-state 1";

    private Envelope() {}

    /** Returns the content of the file of a document. */
    public static byte[] seal(byte[] document) {
        byte[] header = header(document);
        byte[] sealed = Arrays.copyOf(header, header.length + document.length);
        System.arraycopy(document, 0, sealed, header.length, document.length);
        return sealed;
    }

    /**
     * Returns the document.
     *
     * @throws DamageException if any byte differs from what {@link #seal} wrote
     */
    public static byte[] open(byte[] sealed) throws DamageException {
        int start = 0;
        while (start < sealed.length && sealed[start] != '\n') {
            start++;
        }
        if (start == sealed.length) {
            throw new DamageException("it has no header line");
        }
        start++;
        byte[] document = Arrays.copyOfRange(sealed, start, sealed.length);
        // Compares with the only valid header, so nothing needs to be parsed.
        boolean whole = document.length > 0 && Arrays.equals(header(document), Arrays.copyOf(sealed, start));
        if (!whole) {
            throw new DamageException("its header or checksum does not fit its content");
        }
        return document;
    }

    private static byte[] header(byte[] document) {
        CRC32C checksum = new CRC32C();
        checksum.update(document);
        String line = FORMAT + " " + document.length + " " + HexFormat.of().toHexDigits(checksum.getValue(), 8) + "\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }
}
