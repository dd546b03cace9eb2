// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.jar;

import java.util.ArrayList;
import java.util.List;

/**
 * Package that a bundle imports.
 *
 * @param range range of versions, such as {@code [2.1,3)}; {@code 0} for any
 * @param isOptional true if the bundle runs without it
 */
record PackageImport(String name, String range, boolean isOptional) {

    private static final String OPTIONAL = "resolution:=optional";
    private static final String VERSION = "version=";

    /** Returns the packages of a header Import-Package. */
    static List<PackageImport> parse(String header) {
        List<PackageImport> imports = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> parts = split(clause, ';');
            List<String> attributes = parts.stream()
                    .map(part -> part.replace("\"", "").replace(" ", ""))
                    .toList();
            String range = attributes.stream()
                    .filter(part -> part.startsWith(VERSION))
                    .map(part -> part.substring(VERSION.length()))
                    .findFirst()
                    .orElse("0");
            boolean isOptional = attributes.contains(OPTIONAL);
            parts.stream()
                    .filter(part -> part.indexOf('=') < 0)
                    .forEach(name -> imports.add(new PackageImport(name, range, isOptional)));
        }
        return imports;
    }

    /** Splits at separators outside of quotes; empty parts are left out, blanks around parts are cut off. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (!isQuoted && text.charAt(i) == separator)) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            } else if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            }
        }
        return parts;
    }
}
