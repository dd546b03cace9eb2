// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Package that a plugin imports and no bundle provides.
 *
 * @param name its name
 * @param range the versions that would do, in words, such as " in version 2.0.0 or later"; empty for any
 * @param provided the versions that other bundles provide
 */
record MissingPackage(String name, String range, List<String> provided) {

    /** The packages that plugins are built against. */
    private static final String API = "io.diuna.api";

    /**
     * Returns all packages with the remedy for each kind, in words for people; empty if none is missing.
     *
     * @param own packages that are in the plugin
     */
    static Optional<String> text(List<MissingPackage> missing, List<String> own) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String packages = Stream.of(
                        missing.stream().filter(MissingPackage::isProvided).map(MissingPackage::text),
                        absent(missing).stream())
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" and "));
        List<String> remedies = new ArrayList<>();
        if (missing.stream().anyMatch(MissingPackage::isOfApi)) {
            remedies.add("Build it against this Diuna's API");
        }
        String absent = libraries(missing.stream().filter(one -> !one.isOfLibrary(own)), ",");
        if (!absent.isEmpty()) {
            remedies.add("Embed the library in the plugin: -conditionalpackage: " + absent + " in bnd.bnd");
        }
        String embedded = libraries(missing.stream().filter(one -> one.isOfLibrary(own)), ",!");
        if (!embedded.isEmpty()) {
            remedies.add("Leave out of the imports what the embedded library can do without: Import-Package: !"
                    + embedded + ",* in bnd.bnd");
        }
        return Optional.of("It needs " + packages + ". " + String.join(". ", remedies));
    }

    private static String libraries(Stream<MissingPackage> missing, String separator) {
        return missing.filter(one -> !one.isOfApi())
                .map(MissingPackage::pattern)
                .distinct()
                .collect(Collectors.joining(separator));
    }

    private boolean isOfApi() {
        return name.equals(API) || name.startsWith(API + ".");
    }

    /** Returns true if the plugin embeds other packages of the same library. */
    private boolean isOfLibrary(List<String> own) {
        String library = pattern().replace("*", "");
        return own.stream().anyMatch(one -> (one + ".").startsWith(library));
    }

    private boolean isProvided() {
        return !provided.isEmpty();
    }

    private String text() {
        return "package " + name + range + " (this Diuna provides " + String.join(", ", provided) + ")";
    }

    private static Optional<String> absent(List<MissingPackage> missing) {
        List<String> names = missing.stream()
                .filter(one -> !one.isProvided())
                .map(one -> one.name + one.range)
                .toList();
        String noun = names.size() == 1 ? "package " : "the packages ";
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(noun + String.join(", ", names) + ", which no bundle provides here");
    }

    /** The pattern of bnd for the library: by convention the first two parts of the name, or one of "kotlin.x". */
    private String pattern() {
        String[] parts = name.split("\\.", -1);
        boolean isDomain = parts.length > 2 && parts[0].length() <= 3;
        return (isDomain ? parts[0] + "." + parts[1] : parts[0]) + ".*";
    }
}
