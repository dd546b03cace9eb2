// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feature's framework properties under the test's own, with references filled in as the launcher does. */
final class FrameworkProperties {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    private final Map<String, String> raw = new LinkedHashMap<>();

    FrameworkProperties(Map<String, String> feature, Map<String, String> own) {
        raw.putAll(feature);
        raw.putAll(own);
    }

    /** Every property with each {@code ${key}} replaced; a key that nobody set becomes nothing. */
    Map<String, String> resolved() {
        Map<String, String> resolved = new LinkedHashMap<>();
        raw.forEach((key, value) -> resolved.put(key, resolve(value, raw.size())));
        return resolved;
    }

    private String resolve(String value, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("The framework property " + value + " refers to itself");
        }
        Matcher reference = REFERENCE.matcher(value);
        return reference.find()
                ? resolve(
                        reference.replaceAll(found -> Matcher.quoteReplacement(raw.getOrDefault(found.group(1), ""))),
                        depth - 1)
                : value;
    }
}
