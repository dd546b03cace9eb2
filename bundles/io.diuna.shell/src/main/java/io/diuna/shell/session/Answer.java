// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answer to a line of a client: a header {@code <status> <length>} that ends with a line feed, and so many bytes of UTF-8.
 *
 * @param status status
 * @param text text for people; ends with a line end unless it is empty
 */
public record Answer(Status status, String text) {

    /** Status of an answer. */
    public enum Status {
        /** The command succeeded; also the greeting of a client that is admitted. */
        OK,
        /** The command failed or was refused. */
        FAILED,
        /** The next line is taken as the administrator's password. */
        PASSWORD,
        /** The session ends, for the reason in the text. */
        CLOSED
    }

    static Answer ok(String text) {
        return new Answer(Status.OK, text);
    }

    static Answer failed(String text) {
        return new Answer(Status.FAILED, text);
    }

    static Answer closed(String reason) {
        return new Answer(Status.CLOSED, reason + "\n");
    }

    /** Returns header and text. */
    byte[] bytes() {
        byte[] body = printable(text).getBytes(StandardCharsets.UTF_8);
        byte[] header =
                (status.name().toLowerCase(Locale.ROOT) + " " + body.length + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[header.length + body.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        return all;
    }

    /** Replaces control characters, which would command the terminal of the client: labels come from other people. */
    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '?' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
