// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

/**
 * One bundle of the distribution.
 *
 * @param location its name in the framework: the same in every version and wherever the distribution lies, so that a
 *     new version updates the old one
 * @param path where its jar is in the distribution's repository
 * @param startLevel bundles start in this order and stop in the opposite one
 * @param removable an operator may uninstall it, and it stays away
 */
public record PlatformBundle(String location, String path, int startLevel, boolean removable) {

    /** Locations of the distribution's own bundles begin so, and no others. */
    static final String PREFIX = "diuna:";

    /** From a Maven id: {@code group:artifact:version} or {@code group:artifact:type[:classifier]:version}. */
    static PlatformBundle of(String mavenId, int startLevel, boolean removable) {
        String[] parts = mavenId.split(":", -1);
        if (parts.length < 3 || parts.length > 5) {
            throw new IllegalArgumentException(mavenId + " is no Maven id");
        }
        String group = parts[0];
        String artifact = parts[1];
        String version = parts[parts.length - 1];
        String type = parts.length > 3 ? parts[2] : "jar";
        String classifier = parts.length > 4 ? "-" + parts[3] : "";
        String path = group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + classifier + "." + type;
        return new PlatformBundle(PREFIX + group + ":" + artifact, path, startLevel, removable);
    }
}
