// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Manifest of a jar, read strictly: what Java and the framework could parse differently is refused. */
final class JarManifest {

    static final String NAME = "META-INF/MANIFEST.MF";

    /** Manifest of a multi-release jar, whose Import-Package takes the place of the main one. */
    private static final Pattern SUPPLEMENT = Pattern.compile("META-INF/versions/[^/]+/OSGI-INF/MANIFEST\\.MF");

    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*): .*");

    private JarManifest() {}

    static boolean isSupplement(String name) {
        return SUPPLEMENT.matcher(name).matches();
    }

    /** Parses a manifest. */
    static Manifest parse(String name, byte[] bytes) throws JarRefusedException {
        checkMainSection(name, new String(bytes, StandardCharsets.UTF_8));
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw malformed(name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkMainSection(String name, String text) throws JarRefusedException {
        Set<String> headers = new HashSet<>();
        for (String line : text.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                return;
            }
            if (line.chars().anyMatch(character -> character < ' ' && character != '\t')) {
                throw malformed(name, "it has a control character");
            }
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                if (!headers.add(header.group(1).toLowerCase(Locale.ROOT))) {
                    throw malformed(name, "it has the header " + header.group(1) + " twice");
                }
            } else if (headers.isEmpty() || !line.startsWith(" ")) {
                throw malformed(name, "it has a line that is no header: " + line);
            }
        }
    }

    private static JarRefusedException malformed(String name, String why) {
        return new JarRefusedException("has an invalid manifest " + name + " (" + why + "); build it again with bnd");
    }
}
