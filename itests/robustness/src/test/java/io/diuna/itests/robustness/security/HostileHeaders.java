// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.util.List;

/** Headers of requests that come from another device, or from a page that is not Diuna's. */
final class HostileHeaders {

    /** Headers that say that a proxy has forwarded a request, and where it claims to come from. */
    static final List<String> FORWARDED = List.of(
            "X-Forwarded-For: 192.0.2.7",
            "X-Forwarded-For: 127.0.0.1",
            "Forwarded: for=127.0.0.1",
            "X-Real-IP: 127.0.0.1",
            "X-Forwarded-Host: localhost",
            "X-Forwarded-Proto: https",
            "Via: 1.1 proxy");

    /** One of {@link #FORWARDED}. */
    static final String AFAR = FORWARDED.get(0);

    /** Types of bodies that a page may send anywhere without asking, and some that resemble the right ones. */
    static final List<String> TYPES = List.of(
            "text/plain",
            "text/plain; application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/jsonp",
            "text/json");

    private HostileHeaders() {}

    /** Returns what browsers send with requests of foreign pages. */
    static List<String> origins(int port) {
        String here = "127.0.0.1:" + port;
        return List.of(
                "Origin: http://evil.example",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: ",
                "Origin: http://127.0.0.1:1",
                "Origin: http://127.0.0.1",
                "Origin: http://localhost:" + port,
                "Origin: http://" + here + ".evil.example",
                "Origin: http://" + here + "@evil.example",
                "Origin: http://evil.example/http://" + here,
                "Sec-Fetch-Site: cross-site");
    }

    /** Returns hosts that are no name of this machine, which may lead to it all the same. */
    static List<String> hosts(int port) {
        return List.of(
                "Host: evil.example",
                "Host: evil.example:" + port,
                "Host: localhost.evil.example:" + port,
                "Host: 127.0.0.1.evil.example:" + port,
                "Host: 127.0.0.1:" + port + ".evil.example",
                "Host: 127.0.0.1:" + port + "@evil.example",
                "Host: evil.example, 127.0.0.1",
                "Host: [evil]",
                "Host: ");
    }
}
