// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Reader of an index. It takes an index as a whole, or refuses it with the first place that is wrong. */
public final class IndexReader {

    /** Version of the format. */
    static final int FORMAT = 1;

    private static final int MOST_PLUGINS = 1_000;
    private static final int MOST_VERSIONS = 50;
    private static final int MOST_ANIMATIONS = 200;
    private static final int MOST_TAGS = 20;
    private static final int MOST_PACKAGES = 30;
    private static final int DEPTH = 8;
    private static final int NEWEST_JAVA = 99;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HOMEPAGE = Pattern.compile("https?://\\S+");

    // Parsson refuses what reaches this depth.
    private static final JsonReaderFactory READERS = JsonProvider.provider()
            .createReaderFactory(Map.of(
                    JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE, "org.eclipse.parsson.maxDepth", DEPTH + 1));

    private IndexReader() {}

    /**
     * Reads an index.
     *
     * @throws IndexFormatException if it is not of the format
     */
    public static IndexDocument read(byte[] bytes) throws IndexFormatException {
        if (bytes.length > IndexDocument.MOST_BYTES) {
            throw new IndexFormatException("it has more than " + IndexDocument.MOST_BYTES + " bytes");
        }
        IndexFields index = new IndexFields("", json(bytes));
        long format = index.requiredWhole("format", 1, Integer.MAX_VALUE);
        if (format != FORMAT) {
            throw new IndexFormatException(
                    "it has format " + format + ", and this Diuna reads format " + FORMAT + "; install a newer Diuna");
        }
        List<PluginEntry> plugins = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (IndexFields fields : index.objects("plugins", MOST_PLUGINS)) {
            PluginEntry plugin = plugin(fields);
            if (!names.add(plugin.name())) {
                throw fields.invalid("name", "another one: " + plugin.name() + " occurs twice");
            }
            plugins.add(plugin);
        }
        return new IndexDocument(plugins);
    }

    private static JsonObject json(byte[] bytes) throws IndexFormatException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (CharacterCodingException e) {
            throw new IndexFormatException("it is not UTF-8");
        } catch (JsonParsingException e) {
            throw new IndexFormatException("it is no JSON object, at line "
                    + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        } catch (RuntimeException e) { // Parsson throws undocumented ones for the depth and for some malformed texts
            throw new IndexFormatException("it is no JSON object, or nested deeper than " + DEPTH + " levels");
        }
    }

    private static PluginEntry plugin(IndexFields fields) throws IndexFormatException {
        String name = fields.requiredText("name");
        if (!NAME.matcher(name).matches()) {
            throw fields.invalid("name", "a symbolic name of letters, digits, dots, _ and -");
        }
        String label = fields.text("label");
        String homepage = fields.text("homepage");
        if (!homepage.isEmpty() && !HOMEPAGE.matcher(homepage).matches()) {
            throw fields.invalid("homepage", "an http or https address");
        }
        return new PluginEntry(
                name,
                label.isBlank() ? name : label,
                fields.text("description"),
                fields.text("author"),
                fields.text("license"),
                homepage,
                animations(fields),
                fields.texts("tags", MOST_TAGS),
                preview(fields),
                versions(fields));
    }

    private static Map<String, String> animations(IndexFields plugin) throws IndexFormatException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (IndexFields animation : plugin.objects("animations", MOST_ANIMATIONS)) {
            String id = animation.requiredText("id");
            String label = animation.text("label");
            labels.put(id, label.isBlank() ? id : label);
        }
        return labels;
    }

    private static @Nullable String preview(IndexFields plugin) throws IndexFormatException {
        String preview = plugin.text("preview");
        if (preview.isEmpty()) {
            return null;
        }
        if (!FileReference.isRelative(preview)) {
            throw plugin.invalid("preview", FileReference.RELATIVE);
        }
        return preview;
    }

    private static List<VersionEntry> versions(IndexFields plugin) throws IndexFormatException {
        List<VersionEntry> versions = new ArrayList<>();
        Set<Version> known = new HashSet<>();
        for (IndexFields fields : plugin.objects("versions", MOST_VERSIONS)) {
            VersionEntry entry = version(fields);
            if (!known.add(entry.version())) {
                throw fields.invalid("version", "another one: " + entry.version() + " occurs twice");
            }
            versions.add(entry);
        }
        if (versions.isEmpty()) {
            throw plugin.invalid("versions", "an array of at least one version");
        }
        versions.sort(Comparator.comparing(VersionEntry::version).reversed());
        return versions;
    }

    private static VersionEntry version(IndexFields fields) throws IndexFormatException {
        String file = fields.requiredText("file");
        if (!FileReference.isRelative(file) && !FileReference.isSecureAddress(file)) {
            throw fields.invalid("file", FileReference.RELATIVE + ", or an https address");
        }
        String sha256 = fields.requiredText("sha256");
        if (!SHA256.matcher(sha256).matches()) {
            throw fields.invalid("sha256", "64 lower-case hexadecimal digits");
        }
        String signer = fields.text("signer");
        return new VersionEntry(
                versionOf(fields),
                api(fields),
                (int) fields.whole("java", 1, NEWEST_JAVA).orElse(VersionEntry.OLDEST_JAVA),
                file,
                fields.requiredWhole("size", 1, IndexDocument.MOST_JAR_BYTES),
                sha256,
                signer.isBlank() ? null : signer);
    }

    private static Version versionOf(IndexFields fields) throws IndexFormatException {
        try {
            return Version.valueOf(fields.requiredText("version"));
        } catch (IllegalArgumentException e) {
            throw fields.invalid("version", "a version such as 1.2.0");
        }
    }

    private static SortedMap<String, VersionRange> api(IndexFields fields) throws IndexFormatException {
        SortedMap<String, VersionRange> ranges = new TreeMap<>();
        for (Map.Entry<String, String> entry :
                fields.entries("api", MOST_PACKAGES).entrySet()) {
            try {
                ranges.put(entry.getKey(), VersionRange.valueOf(entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw fields.invalid("api." + entry.getKey(), "a range of versions such as [2.1,3)");
            }
        }
        return ranges;
    }
}
