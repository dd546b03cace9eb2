// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.index.format.IndexDocument;
import io.diuna.index.format.PluginEntry;
import io.diuna.index.format.VersionEntry;
import io.diuna.index.install.CheckedDownload;
import io.diuna.index.install.HostVersions;
import io.diuna.index.source.IndexSource;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.IndexedVersion;
import io.diuna.platform.index.PluginIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Catalogue of all sources: the first one that lists a plugin is the one that it comes from. */
final class IndexCatalog implements PluginIndex {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final List<IndexSource> sources;
    private final HostVersions host;
    private final PluginAdmin admin;
    private final Path downloads;

    /** Plugin with the source that it comes from. */
    private record Found(IndexSource source, PluginEntry plugin) {}

    /** @param downloads folder for files that are being checked */
    IndexCatalog(List<IndexSource> sources, HostVersions host, PluginAdmin admin, Path downloads) {
        this.sources = List.copyOf(sources);
        this.host = host;
        this.admin = admin;
        this.downloads = downloads;
    }

    @Override
    public List<IndexedPlugin> search(String text) {
        List<String> words = Arrays.stream(lower(text).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, PluginStatus> installed = installed();
        Map<String, Found> found = new LinkedHashMap<>();
        for (IndexSource source : sources) {
            plugins(source).forEach(plugin -> found.putIfAbsent(plugin.name(), new Found(source, plugin)));
        }
        return found.values().stream()
                .filter(one -> matches(one.plugin(), words))
                .map(one -> indexed(one, installed.get(one.plugin().name())))
                .sorted(Comparator.comparing((IndexedPlugin plugin) -> lower(plugin.label()))
                        .thenComparing(IndexedPlugin::name))
                .toList();
    }

    private static List<PluginEntry> plugins(IndexSource source) {
        return source.document().map(IndexDocument::plugins).orElse(List.of());
    }

    private static boolean matches(PluginEntry plugin, List<String> words) {
        String text = lower(Stream.of(
                        Stream.of(plugin.name(), plugin.label(), plugin.description(), plugin.author()),
                        plugin.tags().stream(),
                        plugin.animations().keySet().stream(),
                        plugin.animations().values().stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n")));
        return words.stream().allMatch(text::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Map<String, PluginStatus> installed() {
        return admin.plugins().stream()
                .filter(plugin -> !plugin.version().isEmpty())
                .collect(Collectors.toMap(PluginStatus::symbolicName, Function.identity(), (one, other) -> one));
    }

    private IndexedPlugin indexed(Found found, @Nullable PluginStatus installed) {
        PluginEntry plugin = found.plugin();
        Version offered = host.newest(plugin).map(VersionEntry::version).orElse(null);
        return new IndexedPlugin(
                plugin.name(),
                plugin.label(),
                plugin.description(),
                plugin.author(),
                plugin.license(),
                plugin.homepage(),
                plugin.animations(),
                plugin.tags(),
                plugin.preview() != null,
                found.source().location(),
                plugin.versions().stream().map(this::indexed).toList(),
                offered == null ? null : offered.toString(),
                installed == null ? null : installed.version(),
                offered != null
                        && installed != null
                        && !installed.builtIn()
                        && offered.compareTo(Version.parseVersion(installed.version())) > 0);
    }

    private IndexedVersion indexed(VersionEntry version) {
        Map<String, String> api = version.api().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, range -> range.getValue().toString()));
        return new IndexedVersion(
                version.version().toString(),
                new TreeMap<>(api),
                version.java(),
                version.size(),
                version.sha256(),
                version.signer(),
                host.reason(version));
    }

    @Override
    public List<IndexLocation> locations() {
        return sources.stream().map(IndexSource::status).toList();
    }

    @Override
    public void refresh() {
        sources.forEach(IndexSource::refresh);
    }

    @Override
    public PluginStatus install(String name, @Nullable String version) {
        Found found = find(name)
                .orElseThrow(() -> new ConfigurationException(
                        "name",
                        sources.isEmpty()
                                ? "There is no plugin index; set 'locations' of the configuration io.diuna.plugin.index"
                                : "No plugin index has a plugin '" + name + "'; search lists all that there are"));
        VersionEntry entry = version == null ? newest(found.plugin()) : named(found.plugin(), version);
        try (CheckedDownload file = CheckedDownload.of(found.source(), name, entry, downloads);
                InputStream jar = file.open()) {
            return admin.install(jar, version != null);
        } catch (IOException e) {
            throw new DiunaException("The file of " + name + " cannot be read again: " + e.getMessage(), e);
        }
    }

    private Optional<Found> find(String name) {
        return sources.stream()
                .flatMap(source -> plugins(source).stream()
                        .filter(plugin -> plugin.name().equals(name))
                        .map(plugin -> new Found(source, plugin)))
                .findFirst();
    }

    private VersionEntry newest(PluginEntry plugin) {
        VersionEntry offered = host.newest(plugin)
                .orElseThrow(() -> new ConfigurationException(
                        "name",
                        "No version of " + plugin.name() + " runs here. "
                                + host.reason(plugin.versions().get(0))));
        PluginStatus installed = installed().get(plugin.name());
        if (installed != null && offered.version().compareTo(Version.parseVersion(installed.version())) < 0) {
            throw DowngradeException.ofIndex(
                    plugin.name(), installed.version(), offered.version().toString());
        }
        return offered;
    }

    private VersionEntry named(PluginEntry plugin, String version) {
        VersionEntry entry = plugin.versions().stream()
                .filter(one -> one.version().toString().equals(version)
                        || one.version().equals(parsed(version)))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "version",
                        "There is no version " + version + " of " + plugin.name() + " in the index; there are "
                                + plugin.versions().stream()
                                        .map(one -> one.version().toString())
                                        .collect(Collectors.joining(", "))));
        String reason = host.reason(entry);
        if (reason != null) {
            throw new ConfigurationException(
                    "version", "Version " + version + " of " + plugin.name() + " does not run here. " + reason);
        }
        return entry;
    }

    private static @Nullable Version parsed(String version) {
        try {
            return Version.valueOf(version);
        } catch (IllegalArgumentException e) {
            return null; // no version is equal to it
        }
    }

    @Override
    public Optional<byte[]> preview(String name) {
        Found found = find(name).orElse(null);
        String preview = found == null ? null : found.plugin().preview();
        if (found == null || preview == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            found.source().copy(preview, IndexDocument.MOST_PREVIEW_BYTES, bytes);
        } catch (IOException e) {
            throw new DiunaException(
                    "The picture " + preview + " of " + name + " cannot be read: " + e.getMessage(), e);
        }
        byte[] picture = bytes.toByteArray();
        if (picture.length < PNG.length || !Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length)) {
            throw new DiunaException("The picture " + preview + " of " + name + " is no PNG; ask its author");
        }
        return Optional.of(picture);
    }
}
