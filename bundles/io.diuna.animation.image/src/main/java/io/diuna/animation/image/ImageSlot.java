// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import io.diuna.animation.image.ZoneSampler.Fit;
import io.diuna.api.animation.Geometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Slot between a renderer and the loader: the renderer says which file it wants, and shows the newest image that the loader has
 * made of it.
 */
final class ImageSlot {

    private static final System.Logger LOG = System.getLogger(ImageSlot.class.getName());

    private final Geometry geometry;
    private final Path folder;

    private volatile String file = "";
    private volatile String fit = "fill";
    private volatile ZoneImage image;

    /** State of the file that was loaded; for the loader. */
    private String loaded = "";

    /** @param folder folder of the images */
    ImageSlot(Geometry geometry, Path folder) {
        this.geometry = geometry;
        this.folder = folder;
        image = builtIn();
    }

    /** Sets what is wanted. Returns true if that has changed. Render threads. */
    boolean want(String wantedFile, String wantedFit) {
        if (wantedFile.equals(file) && wantedFit.equals(fit)) {
            return false;
        }
        fit = wantedFit;
        file = wantedFile;
        return true;
    }

    /** Returns the image. Render threads. */
    ZoneImage image() {
        return image;
    }

    /** Loads the wanted file if it, or its content, has changed. One thread at a time. */
    void load() {
        String name = file;
        String wantedFit = fit;
        String state = name + "\n" + wantedFit + "\n" + stamp(name);
        if (state.equals(loaded)) {
            return;
        }
        loaded = state;
        try {
            image = name.isBlank() ? builtIn() : read(path(name), wantedFit);
        } catch (IOException | LinkageError e) {
            image = builtIn();
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Image ''{0}'' cannot be shown: {1}. Put a PNG, JPEG or GIF file of this name into {2}",
                    name,
                    reason(e),
                    folder);
        }
    }

    private static @Nullable String reason(Throwable thrown) {
        return thrown instanceof NoSuchFileException ? "there is no such file" : thrown.getMessage();
    }

    private ZoneImage builtIn() {
        ZoneImage.Builder builder = new ZoneImage.Builder(new ZoneSampler(geometry, Fit.WHOLE));
        BuiltInImage.read(builder);
        return builder.build();
    }

    private ZoneImage read(Path path, String wantedFit) throws IOException {
        ZoneImage.Builder builder = new ZoneImage.Builder(new ZoneSampler(geometry, Fit.of(wantedFit)));
        ImageFileReader.read(path, builder);
        return builder.build();
    }

    /** Returns the path of a file of the folder; sub-folders and links out of it are not entered. */
    private Path path(String name) throws IOException {
        try {
            Path path = folder.resolve(name.strip());
            if (folder.equals(path.getParent())) {
                return path;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new IOException("it is no name of a file");
    }

    private String stamp(String name) {
        try {
            Path path = path(name);
            return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return "";
        }
    }
}
