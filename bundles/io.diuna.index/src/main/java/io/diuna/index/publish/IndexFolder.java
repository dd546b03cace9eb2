// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.index.format.IndexDocument;
import io.diuna.index.format.IndexFormatException;
import io.diuna.index.format.IndexReader;
import io.diuna.index.format.IndexWriter;
import io.diuna.index.format.PluginEntry;
import io.diuna.index.jar.BundleManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/** Folder of jars that is published: its index is made from the jars alone, so that it can be made again at any time. */
public final class IndexFolder {

    private static final List<String> PICTURES = List.of(".png", ".apng");
    private static final int MOST_TAGS = 20;

    private final Path folder;
    private final List<String> omitted = new ArrayList<>();

    /** @param folder folder with the jars, and with pictures that are named {@code <symbolic name>.png} or {@code .apng} */
    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes {@code index.json}.
     *
     * @return its content
     * @throws ConfigurationException if a jar cannot be published; nothing was written
     * @throws DiunaException if the folder cannot be read or written
     */
    public IndexDocument write() {
        omitted.clear();
        byte[] bytes = IndexWriter.write(new IndexDocument(plugins()));
        try {
            IndexDocument index = IndexReader.read(bytes);
            Path next = folder.resolve(IndexDocument.FILE + ".tmp");
            Files.write(next, bytes);
            Files.move(next, folder.resolve(IndexDocument.FILE), StandardCopyOption.REPLACE_EXISTING);
            return index;
        } catch (IndexFormatException e) {
            throw new ConfigurationException(
                    "FOLDER", "The index of " + folder + " would be refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DiunaException("The index cannot be written in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Returns what was left out at the last writing, each with the reason. */
    public List<String> omitted() {
        return List.copyOf(omitted);
    }

    private List<PluginEntry> plugins() {
        SortedMap<String, List<PluginJar>> byName = new TreeMap<>();
        for (Path file : jars()) {
            PluginJar jar = read(file);
            if (jar != null) {
                byName.computeIfAbsent(jar.manifest().symbolicName(), name -> new ArrayList<>())
                        .add(jar);
            }
        }
        return byName.values().stream().map(this::plugin).toList();
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException("FOLDER", "There is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DiunaException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable PluginJar read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith("-sources.jar") || name.endsWith("-javadoc.jar")) {
            omitted.add(name + " is no plugin");
            return null;
        }
        try {
            return PluginJar.read(file);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "FOLDER",
                    file + " " + e.getMessage()
                            + "; build it with bnd, or take it out of the folder. No index was written",
                    e);
        }
    }

    /** The newest jar describes the plugin. */
    private PluginEntry plugin(List<PluginJar> jars) {
        jars.sort(
                Comparator.comparing((PluginJar jar) -> jar.version().version()).reversed());
        for (int i = 1; i < jars.size(); i++) {
            if (jars.get(i).version().version().equals(jars.get(i - 1).version().version())) {
                throw new ConfigurationException(
                        "FOLDER",
                        jars.get(i - 1).fileName() + " and " + jars.get(i).fileName() + " in " + folder
                                + " are the same version of one plugin; delete one of them. No index was written");
            }
        }
        BundleManifest manifest = jars.get(0).manifest();
        AnimationDescriptors animations = jars.get(0).animations();
        String name = manifest.symbolicName();
        String description = manifest.text(Constants.BUNDLE_DESCRIPTION);
        return new PluginEntry(
                name,
                label(manifest, animations),
                description.isEmpty() ? animations.description() : description,
                manifest.text(Constants.BUNDLE_VENDOR),
                manifest.text(Constants.BUNDLE_LICENSE).split("[;,]", 2)[0],
                homepage(manifest),
                animations.labels(),
                tags(manifest, animations),
                picture(name),
                jars.stream().map(PluginJar::version).toList());
    }

    private static String label(BundleManifest manifest, AnimationDescriptors animations) {
        String label = manifest.text(Constants.BUNDLE_NAME);
        boolean isPlain = label.isEmpty() || label.equals(manifest.symbolicName());
        return isPlain && animations.labels().size() == 1
                ? animations.labels().values().iterator().next()
                : label;
    }

    private static String homepage(BundleManifest manifest) {
        String address = manifest.text(Constants.BUNDLE_DOCURL);
        return address.matches("https?://\\S+") ? address : "";
    }

    private static List<String> tags(BundleManifest manifest, AnimationDescriptors animations) {
        return Stream.concat(
                        Arrays.stream(manifest.text(Constants.BUNDLE_CATEGORY).split(",", -1))
                                .map(String::strip),
                        animations.tags().stream())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private @Nullable String picture(String name) {
        return PICTURES.stream()
                .map(suffix -> name + suffix)
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .findFirst()
                .orElse(null);
    }
}
