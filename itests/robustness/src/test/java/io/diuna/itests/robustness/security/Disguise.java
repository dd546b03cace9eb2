// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Other ways to write a path and an id, which servers and filters may read in two ways. */
final class Disguise {

    private static final int LONG = 300;

    /** Methods that are none of the operations'; the first two read, so they differ for an administrator. */
    static final List<String> METHODS =
            List.of("OPTIONS", "HEAD", "TRACE", "PROPFIND", "FOO", "get", "post", "delete", "CONNECT");

    /** Paths of the page, and some that lead out of it. */
    static final List<String> OF_THE_PAGE =
            List.of("/", "/index.html", "/main.js", "/..%2f..%2fconf/logback.xml", "/icons/..");

    private Disguise() {}

    /** Returns targets that somebody may take for this path. */
    static List<String> ofPath(String path, int port) {
        String letter = Integer.toHexString(path.charAt(1));
        String rest = path.substring(2);
        List<String> all = new ArrayList<>(List.of(
                "/" + path,
                "/." + path,
                "/%2e" + path,
                "/x/.." + path,
                "/x/%2e%2e" + path,
                "/x/%252e%252e" + path,
                "/x/..;" + path,
                "/;x=y" + path,
                "/api/v1/session/../../.." + path,
                "/api/v1/session/..;/..;/..;" + path,
                "/api/v1/session%2f..%2f..%2f.." + path,
                "/index.html/.." + path,
                "/index.html/..%2f" + path,
                "/icons/..;a=b" + path,
                "/%" + letter + rest,
                "/%25" + letter + rest,
                path + ";x=y",
                path + "/",
                path + "/.",
                path + "/..;/",
                path + "%00",
                path + "%20",
                path + "%2f",
                path + "#x",
                path + "?x=y",
                path.replace("/", "//"),
                path.replace("/", "/./"),
                path.replace("/", "/;a=b/"),
                "/" + path.substring(1).replace("/", "%2f"),
                "\\" + path.substring(1).replace("/", "\\"),
                "/" + path.substring(1).replace("/", "%5c"),
                path.toUpperCase(Locale.ROOT),
                "http://127.0.0.1:" + port + path,
                "http://evil.example" + path));
        if (path.startsWith("/system/console")) {
            all.add("/system/console/res/.." + path.substring("/system/console".length()));
            all.add("/system/console/res/..;" + path.substring("/system/console".length()));
            all.add("/system/console/logout/.." + path.substring("/system/console".length()));
        }
        return all;
    }

    /** Returns ids that are no ids, but might lead to another file or forge a line. */
    static List<String> ofId() {
        return List.of(
                "..%2f..%2fevil",
                "%2e%2e%2fevil",
                "%2e%2e",
                "..",
                "..;",
                "..%5cevil",
                "%2fetc%2fpasswd",
                "a%2fb",
                "a%00b",
                "a%0ab",
                "a%0d%0aSet-Cookie:x=y",
                "%ff%fe",
                "%c0%ae%c0%ae",
                "%u002e",
                "a b",
                "%",
                "a".repeat(LONG));
    }

    /** Returns ids in JSON that no thing may get. */
    static List<String> ofNewId() {
        return List.of("../../evil", "..", "", "a\\u0000b", "a\\nb", "a/b", "a".repeat(LONG));
    }
}
