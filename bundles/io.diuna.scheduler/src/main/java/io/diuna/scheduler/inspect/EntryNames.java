// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Rules for the names of entries: each names one file inside the jar, and every reader finds the same one. */
final class EntryNames {

    private static final String META_INF = "META-INF/";

    private final Set<String> names = new HashSet<>();

    /** Checks a name against the rules and against the names before. */
    void add(String name) throws JarRefusedException {
        if (!isInside(name)) {
            throw new JarRefusedException("has an entry named '" + printable(name)
                    + "', which could be a file outside of the jar; build it again with names inside, without '..'");
        }
        boolean metaInf = name.regionMatches(true, 0, META_INF, 0, META_INF.length());
        if (metaInf && (!name.startsWith(META_INF) || isMisspelt(name))) {
            throw new JarRefusedException("has an entry " + name + "; spell it " + name.toUpperCase(Locale.ROOT));
        }
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (!names.add(metaInf ? bare.toUpperCase(Locale.ROOT) : bare)) {
            throw new JarRefusedException(
                    "has the entry " + name + " twice, so readers could see different ones; build it again with one");
        }
    }

    /** Java takes this for the manifest, the framework does not. */
    private static boolean isMisspelt(String name) {
        return name.equalsIgnoreCase(JarManifest.NAME) && !name.equals(JarManifest.NAME);
    }

    private static boolean isInside(String name) {
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return name.chars().noneMatch(character -> character < ' ' || character == '\\' || character == ':')
                && Arrays.stream(bare.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || ".".equals(part) || "..".equals(part));
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
