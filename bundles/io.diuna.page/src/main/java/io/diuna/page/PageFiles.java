// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All files of the page, loaded into memory at the start. Requests cannot reach anything outside of this map. */
public final class PageFiles {

    private static final String FOLDER = "/page/";

    private final Map<String, PageFile> files;

    /** @param files files by path, such as {@code /index.html} */
    public PageFiles(Map<String, PageFile> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Loads all files below a folder named {@code page}.
     *
     * @param entries URLs of files and folders; others are ignored
     */
    public static PageFiles load(Collection<URL> entries) {
        Map<String, PageFile> files = new HashMap<>();
        for (URL entry : entries) {
            String path = entry.getPath();
            int folder = path.indexOf(FOLDER);
            if (folder >= 0 && !path.endsWith("/")) {
                String name = path.substring(folder + FOLDER.length() - 1);
                files.put(name, new PageFile(name, read(entry)));
            }
        }
        return new PageFiles(files);
    }

    /**
     * Finds a file.
     *
     * @param path path of a request; {@code /} is {@code /index.html}
     */
    public Optional<PageFile> find(String path) {
        return Optional.ofNullable(files.get(path.equals("/") || path.isEmpty() ? "/index.html" : path));
    }

    private static byte[] read(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + entry + " of the page cannot be read; reinstall io.diuna.page", e);
        }
    }
}
