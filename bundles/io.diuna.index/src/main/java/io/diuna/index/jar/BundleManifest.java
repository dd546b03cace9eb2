// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Manifest of a bundle, as far as an index tells it. */
public final class BundleManifest {

    /** Largest manifest in bytes, as the installer of plugins takes it. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String API = "io.diuna.api";
    private static final Pattern JAVA = Pattern.compile("\\(osgi\\.ee=JavaSE\\)\\(version>?=(?:1\\.)?(\\d{1,2})");

    private final Attributes attributes;
    private final String symbolicName;
    private final Version version;

    private BundleManifest(Attributes attributes, String symbolicName, Version version) {
        this.attributes = attributes;
        this.symbolicName = symbolicName;
        this.version = version;
    }

    /**
     * Reads the manifest of a jar.
     *
     * @throws IOException if it is not a bundle; the message goes on after its name
     */
    public static BundleManifest read(Path jar) throws IOException {
        Attributes attributes = attributes(jar);
        String name = header(attributes, Constants.BUNDLE_SYMBOLICNAME)
                .split(";", 2)[0]
                .strip();
        if (name.isEmpty()) {
            throw new IOException("names no bundle in its manifest");
        }
        try {
            return new BundleManifest(
                    attributes, name, Version.parseVersion(header(attributes, Constants.BUNDLE_VERSION)));
        } catch (IllegalArgumentException e) {
            throw new IOException("has no valid Bundle-Version: " + e.getMessage(), e);
        }
    }

    private static Attributes attributes(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null) {
                throw new IOException("has no manifest");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException("has a manifest of more than " + MOST_BYTES + " bytes");
                }
                return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            }
        } catch (ZipException e) {
            throw new IOException("is not a jar: " + e.getMessage(), e);
        }
    }

    private static String header(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    /** Returns a header; empty if there is none, or if it is a key of translations. */
    public String text(String name) {
        String value = header(attributes, name);
        return value.startsWith("%") ? "" : value;
    }

    /** Returns the symbolic name. */
    public String symbolicName() {
        return symbolicName;
    }

    /** Returns the version. */
    public Version version() {
        return version;
    }

    /** Returns the ranges in which it imports packages of Diuna's API, by package; optional ones are left out. */
    public SortedMap<String, VersionRange> api() throws IOException {
        SortedMap<String, VersionRange> ranges = new TreeMap<>();
        for (PackageImport one : PackageImport.parse(header(attributes, Constants.IMPORT_PACKAGE))) {
            if (!one.isOptional() && (one.name().equals(API) || one.name().startsWith(API + "."))) {
                try {
                    ranges.put(one.name(), VersionRange.valueOf(one.range()));
                } catch (IllegalArgumentException e) {
                    throw new IOException("imports " + one.name() + " in no valid range: " + one.range(), e);
                }
            }
        }
        return ranges;
    }

    /** Returns the oldest feature version of Java that it requires; 0 if it requires none. */
    public int java() {
        Matcher matcher =
                JAVA.matcher(header(attributes, Constants.REQUIRE_CAPABILITY).replace(" ", ""));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
