// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clause of a manifest header of OSGi, such as {@code a.b;c.d;version="[1,2)"}.
 *
 * @param paths the parts before the attributes and directives: packages, bundles or names of entries
 */
record ManifestClause(List<String> paths) {

    /** Returns the clauses of a header, in its order; none if there is no such header. */
    static List<ManifestClause> parse(@Nullable String header) {
        List<ManifestClause> clauses = new ArrayList<>();
        for (String clause : split(header == null ? "" : header, ',')) {
            clauses.add(new ManifestClause(split(clause, ';').stream()
                    .filter(part -> part.indexOf('=') < 0)
                    .toList()));
        }
        return clauses;
    }

    /** Splits at separators outside of quotes; empty parts are left out, blanks around parts are cut off. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (!quoted && text.charAt(i) == separator)) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return parts;
    }
}
