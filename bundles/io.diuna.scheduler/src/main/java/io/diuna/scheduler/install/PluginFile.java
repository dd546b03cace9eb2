// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.file.StableFolderScan;
import io.diuna.scheduler.inspect.InspectedJar;
import io.diuna.scheduler.inspect.JarInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A jar that is a complete bundle and may be a plugin.
 *
 * @param path its path
 * @param subject its name at the begin of messages: the name of the file, or "The upload"
 * @param symbolicName its symbolic name
 * @param version its version
 * @param signer subject of the trusted certificate that signed it; null if there is none
 * @param stamp changes with its size or its modification time
 */
record PluginFile(
        Path path,
        String subject,
        String symbolicName,
        Version version,
        @Nullable String signer,
        String stamp) {

    /** Grammar of OSGi. Checked, since the symbolic name becomes the name of a file. */
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    /** File systems take names of 255 bytes. */
    private static final int MAX_NAME = 200;

    /**
     * Inspects a file and reads its manifest.
     *
     * @param subject its name at the begin of messages
     * @throws ConfigurationException when it cannot be a plugin; the message says why
     */
    static PluginFile read(Path path, String subject, JarInspector inspector) {
        InspectedJar jar = inspector.inspect(path, subject);
        try {
            return of(path, subject, jar);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "file", subject + " cannot be read (" + e.getMessage() + "); copy it again", e);
        }
    }

    /** Identifies this state of this plugin's file, wherever it is moved. */
    String key() {
        return symbolicName + " " + stamp;
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    private static PluginFile of(Path path, String subject, InspectedJar jar) throws IOException {
        Attributes manifest = jar.manifest();
        String symbolicName = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (symbolicName == null || !"2".equals(manifest.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw refuse(
                    subject,
                    "has no Bundle-SymbolicName in its manifest, so it is not an OSGi bundle; build it with bnd");
        }
        if (manifest.getValue(Constants.FRAGMENT_HOST) != null) {
            throw refuse(subject, "is a fragment; a plugin must be a bundle of its own");
        }
        if (manifest.getValue(Constants.EXPORT_PACKAGE) != null) {
            throw refuse(
                    subject, "exports packages, which other bundles could depend on; a plugin must export nothing");
        }
        String bare = symbolicName.split(";", 2)[0].strip();
        if (bare.length() > MAX_NAME) {
            throw refuse(
                    subject, "has a symbolic name of more than " + MAX_NAME + " characters; give it a shorter one");
        }
        if (!SYMBOLIC_NAME.matcher(bare).matches()) {
            throw refuse(subject, "has the symbolic name '" + bare + "'; make it of letters, digits, '-', '_' and '.'");
        }
        try {
            String version = manifest.getValue(Constants.BUNDLE_VERSION);
            return new PluginFile(
                    path, subject, bare, Version.parseVersion(version), jar.signer(), StableFolderScan.stamp(path));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("file", subject + " has an invalid version: " + e.getMessage(), e);
        }
    }

    private static ConfigurationException refuse(String subject, String why) {
        return new ConfigurationException("file", subject + " " + why);
    }
}
