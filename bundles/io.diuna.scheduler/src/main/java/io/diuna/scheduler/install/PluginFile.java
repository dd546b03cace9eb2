// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A jar that is a whole bundle and may be a plugin.
 *
 * @param path where it lies
 * @param words what people call it: the name of the file, or "The upload"
 * @param symbolicName its name
 * @param version its version
 * @param stamp changes when the file does
 */
record PluginFile(Path path, String words, String symbolicName, Version version, String stamp) {

    /** As OSGi has it; it becomes the name of a file. */
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    /**
     * Looks into a file.
     *
     * @param words what people call it
     * @throws ConfigurationException when it can be no plugin; the message says why
     */
    static PluginFile read(Path path, String words) {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw refuse(words, "has no manifest, so it is no OSGi bundle; build it with bnd");
            }
            return of(path, words, manifest.getMainAttributes());
        } catch (IOException | SecurityException e) {
            throw new ConfigurationException(
                    "file", words + " is no jar, or not a whole one (" + e.getMessage() + "); copy it again", e);
        }
    }

    /** What tells one state of a file from another without reading it: its length and the time of its last change. */
    static String stamp(Path path) throws IOException {
        return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    private static PluginFile of(Path path, String words, Attributes manifest) throws IOException {
        String symbolicName = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (symbolicName == null || !"2".equals(manifest.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw refuse(words, "names no bundle in its manifest, so it is no OSGi bundle; build it with bnd");
        }
        if (manifest.getValue(Constants.FRAGMENT_HOST) != null) {
            throw refuse(words, "is a fragment; a plugin must be a bundle of its own");
        }
        if (manifest.getValue(Constants.EXPORT_PACKAGE) != null) {
            throw refuse(words, "exports packages, which would tie others to it; a plugin must export nothing");
        }
        String bare = symbolicName.split(";", 2)[0].strip();
        if (!SYMBOLIC_NAME.matcher(bare).matches()) {
            throw refuse(words, "has the symbolic name '" + bare + "'; make it of letters, digits, '-', '_' and '.'");
        }
        try {
            String version = manifest.getValue(Constants.BUNDLE_VERSION);
            return new PluginFile(path, words, bare, Version.parseVersion(version), stamp(path));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("file", words + " has a wrong version: " + e.getMessage(), e);
        }
    }

    private static ConfigurationException refuse(String words, String why) {
        return new ConfigurationException("file", words + " " + why);
    }
}
