// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Kind of malformed request. It makes one from a whole request, by numbers of a seeded generator. */
enum Malformation {
    REQUEST_LINE(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            String line = pick(
                    random,
                    List.of(
                            "GET",
                            "GET ",
                            "GET /",
                            " GET / HTTP/1.1",
                            "GET / HTTP/1.1 x",
                            "GET / HTTP/9.9",
                            "GET / HTTP/1.",
                            "GET / HTCPCP/1.0",
                            "GET  /  HTTP/1.1",
                            "G\u0000T / HTTP/1.1",
                            "GET /\u0001 HTTP/1.1",
                            "GET /%zz HTTP/1.1",
                            "GET /%f0%9f HTTP/1.1",
                            "GET * HTTP/1.1",
                            "GET http:// HTTP/1.1",
                            "GET http://[::1/ HTTP/1.1",
                            "GET ?a=%zz HTTP/1.1",
                            "PRI * HTTP/2.0",
                            "CONNECT evil.example:80 HTTP/1.1",
                            "OPTIONS * HTTP/1.1",
                            "GET /" + "a".repeat(random.nextInt(100_000)) + " HTTP/1.1",
                            "A".repeat(1 + random.nextInt(20_000)) + " / HTTP/1.1",
                            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"));
            String head = request.head();
            return latin(line + head.substring(head.indexOf("\r\n")) + "\r\n");
        }
    },
    HEADER(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            String line = pick(
                    random,
                    List.of(
                            "no colon",
                            ": no name",
                            " folded: line",
                            "na me: x",
                            "n\u0000me: x",
                            "name: \u0000\u0001\u007f",
                            "name: \u00ff\u00fe\u00c0\u00af",
                            "Host: second",
                            "Host:",
                            "Content-Length: 5\r\nContent-Length: 6",
                            "Transfer-Encoding: gzip, chunked, x",
                            "Transfer-Encoding: x",
                            "Expect: 200-maybe",
                            "Connection: \u0000",
                            "Upgrade: websocket\r\nConnection: Upgrade",
                            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x",
                            "Accept-Language: " + "x-;q=,".repeat(random.nextInt(500)),
                            "Accept-Encoding: gzip;q=" + "9".repeat(500),
                            "Cookie: " + "=;".repeat(random.nextInt(5_000)),
                            "Cookie: \"\\\"; $Version=1; \u0001",
                            "Authorization: Basic " + "=".repeat(random.nextInt(4_000)),
                            "Authorization: Bearer " + "\u00e9".repeat(random.nextInt(400)),
                            "X-Forwarded-For: " + ",[::1]:x,".repeat(random.nextInt(500)),
                            "X-Forwarded-Prefix: /../..",
                            "Forwarded: for=\"[",
                            "Referer: http://[",
                            "Origin: http://[::1",
                            "If-None-Match: \"\"\"",
                            "Range: bytes=9-1,-,x",
                            "x: " + "y".repeat(random.nextInt(200_000)),
                            "x: y\r\n".repeat(random.nextInt(3_000)) + "x: y"));
            return latin(request.head() + line + "\r\n\r\n");
        }
    },
    MUTATED_HEAD(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            return mutated(request.bytes(), random);
        }
    },
    CHUNKS(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            String chunks = pick(
                    random,
                    List.of(
                            "zz\r\n{}\r\n0\r\n\r\n",
                            "-2\r\n{}\r\n0\r\n\r\n",
                            "ffffffffffffffff\r\n{}\r\n",
                            "7fffffff\r\n{}\r\n0\r\n\r\n",
                            "2\r\n{}0\r\n\r\n",
                            "2\r\n{}\r\n",
                            "2 ; x=\"\r\n{}\r\n0\r\n\r\n",
                            "2\n{}\n0\n\n",
                            "3\r\n{}\r\n0\r\n\r\n",
                            "1\r\n{}\r\n0\r\n\r\n",
                            "2;" + "x".repeat(random.nextInt(60_000)) + "\r\n{}\r\n0\r\n\r\n",
                            "0\r\nbad trailer\r\n\r\n",
                            "0\r\nContent-Length: 9\r\nHost: x\r\n\r\n",
                            "1\r\n{\r\n".repeat(random.nextInt(2_000)) + "0\r\n\r\n",
                            "",
                            "\r\n"));
            String lie = random.nextBoolean() ? "" : "Content-Length: 2\r\n";
            return latin(request.withBody(new byte[0]).head() + lie + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        }
    },
    LENGTH(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            String length = pick(
                    random,
                    List.of(
                            "-1",
                            "x",
                            "",
                            "1e3",
                            "0x10",
                            "+2",
                            "2 2",
                            "2, 3",
                            "1",
                            "3",
                            "65537",
                            "99999999",
                            "4294967298",
                            "9223372036854775807",
                            "9223372036854775808",
                            "9".repeat(400)));
            return latin(request.withBody(new byte[0]).head() + "Content-Length: " + length + "\r\n\r\n{}");
        }
    },
    CUT_OFF(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            byte[] whole = request.bytes();
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    NOISE(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            byte[] noise = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(noise);
            return noise;
        }
    },
    PIPELINE(true) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            RawRequest open = request.without("Connection");
            for (int i = random.nextInt(6); i > 0; i--) {
                all.writeBytes(open.bytes());
            }
            all.writeBytes(
                    pick(random, List.of(REQUEST_LINE, HEADER, CHUNKS, LENGTH)).of(open, random));
            return all.toByteArray();
        }
    },
    JSON_BYTES(false) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            return request.withBody(mutated(request.body().length == 0 ? latin("{}") : request.body(), random))
                    .bytes();
        }
    },
    JSON_SYNTAX(false) {
        @Override
        byte[] of(RawRequest request, SplittableRandom random) {
            int depth = 1 + random.nextInt(10_000);
            return request.withBody(latin(pick(
                            random,
                            List.of(
                                    "[".repeat(depth),
                                    "[".repeat(depth) + "]".repeat(depth),
                                    "{\"a\":".repeat(depth),
                                    "{\"on\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
                                    "{\"on\":true,\"on\":false}",
                                    "{'on':true}",
                                    "{\"on\":tru}",
                                    "{\"on\":NaN}",
                                    "{\"on\":01}",
                                    "{\"a\":\"\\ud800\"}",
                                    "{\"a\":\"\\u00\"}",
                                    "{\"a\":\"\u0000\"}",
                                    "{\"\u00c0\u00af\":\"\u00ff\u00fe\"}",
                                    "\u00ef\u00bb\u00bf{}",
                                    "\u00fe\u00ff\u0000{\u0000}",
                                    "{}{}",
                                    "null",
                                    "\"x\"",
                                    "1",
                                    "{\"a\":1e" + "9".repeat(1 + random.nextInt(400)) + "}",
                                    "{\"a\":" + "9".repeat(1 + random.nextInt(30_000)) + "}",
                                    "{\"" + "a".repeat(random.nextInt(60_000)) + "\":1}",
                                    "{" + "\"a\":1,".repeat(random.nextInt(5_000)) + "\"a\":1}",
                                    " ".repeat(random.nextInt(60_000)),
                                    "x".repeat(random.nextInt(200_000))))))
                    .bytes();
        }
    };

    private final boolean isProtocol;

    Malformation(boolean isProtocol) {
        this.isProtocol = isProtocol;
    }

    /** Returns true if the server may close the connection instead of an answer. */
    boolean isProtocol() {
        return isProtocol;
    }

    /** Returns the bytes to send. */
    abstract byte[] of(RawRequest request, SplittableRandom random);

    static <T> T pick(SplittableRandom random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns bytes of which some are changed, left out or doubled. */
    static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, at);
                default -> {
                    ByteArrayOutputStream more = new ByteArrayOutputStream();
                    more.write(changed, 0, at);
                    more.write(changed, random.nextInt(at + 1), changed.length - at);
                    changed = more.toByteArray();
                }
            }
        }
        return changed;
    }
}
