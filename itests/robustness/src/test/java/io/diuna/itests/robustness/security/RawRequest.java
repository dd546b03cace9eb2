// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * HTTP request as it is written, which no client library corrects.
 *
 * @param method method
 * @param target path and query
 * @param headers lines of the header, without {@code Content-Length}
 * @param body body; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRequest(String method, String target, List<String> headers, byte[] body) {

    /** Returns this request with another target. */
    RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body);
    }

    /** Returns this request with another method. */
    RawRequest withMethod(String other) {
        return new RawRequest(other, target, headers, body);
    }

    /** Returns this request with another body. */
    RawRequest withBody(byte[] other) {
        return new RawRequest(method, target, headers, other);
    }

    /** Returns this request with further lines of the header; each replaces those of its name. */
    RawRequest with(String... lines) {
        List<String> changed = new ArrayList<>(headers);
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':') + 1);
            changed.removeIf(other -> other.regionMatches(true, 0, name, 0, name.length()));
        }
        changed.addAll(List.of(lines));
        return new RawRequest(method, target, changed, body);
    }

    /** Returns this request without a header. */
    RawRequest without(String name) {
        List<String> changed = new ArrayList<>(headers);
        changed.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        return new RawRequest(method, target, changed, body);
    }

    /** Returns the request line and the header, without the empty line at their end. */
    String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.toString();
    }

    /** Returns what is sent. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers;
    }
}
