// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * HTTP answer.
 *
 * @param status HTTP status
 * @param headers headers by their names in lower case; the last of several of one name
 * @param body body; empty if it was not read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int LONGEST_LINE = 64 << 10;
    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** Answer that is no complete one of HTTP. */
    static final class BrokenAnswerException extends IOException {

        private static final long serialVersionUID = 1;

        BrokenAnswerException(String message) {
            super(message);
        }
    }

    /** Returns a header; an empty text if there is none. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Reads status and headers; empty if the server closes the connection instead. */
    static Optional<RawAnswer> head(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d .*")) {
            throw new BrokenAnswerException("'" + line + "' is no status line");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String next = line(in); !next.isEmpty(); next = line(in)) {
            int colon = next.indexOf(':');
            if (colon < 1) {
                throw new BrokenAnswerException("'" + next + "' is no header");
            }
            headers.put(
                    next.substring(0, colon).toLowerCase(Locale.ROOT),
                    next.substring(colon + 1).strip());
        }
        return Optional.of(new RawAnswer(Integer.parseInt(line.substring(9, 12)), headers, new byte[0]));
    }

    /**
     * Reads a complete answer; empty if the server closes the connection instead.
     *
     * @param isHead true for the answer to a request that gets no body
     */
    static Optional<RawAnswer> read(InputStream in, boolean isHead) throws IOException {
        Optional<RawAnswer> head = head(in);
        if (head.isEmpty()) {
            return head;
        }
        RawAnswer answer = head.get();
        if (answer.status() < 200 && answer.status() != SWITCHING) {
            return read(in, isHead);
        }
        byte[] body = isHead || answer.hasNoBody() ? new byte[0] : answer.readBody(in);
        return Optional.of(new RawAnswer(answer.status(), answer.headers(), body));
    }

    private boolean hasNoBody() {
        return status == SWITCHING || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    private byte[] readBody(InputStream in) throws IOException {
        if (header("Transfer-Encoding").equals("chunked")) {
            return chunks(in);
        }
        if (header("Content-Length").isEmpty()) {
            return in.readAllBytes();
        }
        int length = Integer.parseInt(header("Content-Length"));
        return whole(in, length);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        byte[] all = new byte[0];
        while (true) {
            int length = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            byte[] chunk = whole(in, length);
            line(in);
            if (length == 0) {
                return all;
            }
            int end = all.length;
            all = Arrays.copyOf(all, end + length);
            System.arraycopy(chunk, 0, all, end, length);
        }
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BrokenAnswerException("The body has " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    /** Reads a line, without its end; an empty text at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw new BrokenAnswerException("A line has more than " + LONGEST_LINE + " characters");
            }
        }
        return line.toString().replace("\r", "");
    }
}
