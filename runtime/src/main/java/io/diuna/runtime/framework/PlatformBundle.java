// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

/**
 * Bundle of the distribution.
 *
 * @param location bundle location, independent of the version and the folder, so that a new version updates the old one
 * @param path path of its jar in the distribution's repository
 * @param startLevel bundles start in ascending and stop in descending order
 * @param removable true if an operator may stop or uninstall it, and that persists
 * @param command command of {@code bin/diuna} that alone needs it; empty if all do
 */
public record PlatformBundle(String location, String path, int startLevel, boolean removable, String command) {

    /** Location prefix of the distribution's bundles, used by no other bundle. */
    static final String PREFIX = "diuna:";

    /** Creates a bundle that all commands need. */
    PlatformBundle(String location, String path, int startLevel, boolean removable) {
        this(location, path, startLevel, removable, "");
    }

    /** Returns the artifact id, which for our own bundles is their symbolic name. */
    String name() {
        return location.substring(location.lastIndexOf(':') + 1);
    }

    /** Parses a Maven id: {@code group:artifact:version} or {@code group:artifact:type[:classifier]:version}. */
    static PlatformBundle of(String mavenId, int startLevel, boolean removable) {
        return of(mavenId, startLevel, removable, "");
    }

    /** Parses a Maven id of a bundle that only one command needs, unless that is empty. */
    static PlatformBundle of(String mavenId, int startLevel, boolean removable, String command) {
        return new PlatformBundle(location(mavenId), path(mavenId), startLevel, removable, command);
    }

    private static String location(String mavenId) {
        String[] parts = parts(mavenId);
        return PREFIX + parts[0] + ":" + parts[1];
    }

    /** Returns the path of an artifact in a Maven repository. */
    static String path(String mavenId) {
        String[] parts = parts(mavenId);
        String artifact = parts[1];
        String version = parts[parts.length - 1];
        String type = parts.length > 3 ? parts[2] : "jar";
        String classifier = parts.length > 4 ? "-" + parts[3] : "";
        return parts[0].replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + classifier
                + "." + type;
    }

    private static String[] parts(String mavenId) {
        String[] parts = mavenId.split(":", -1);
        if (parts.length < 3 || parts.length > 5) {
            throw new IllegalArgumentException(mavenId + " is not a Maven id");
        }
        return parts;
    }
}
