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

/** The page's files, all in memory: a request picks one by its name and reaches nothing else. */
public final class PageFiles {

    private static final String FOLDER = "/page/";

    private final Map<String, PageFile> files;

    /** @param files the files by their paths, such as {@code /index.html} */
    public PageFiles(Map<String, PageFile> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Loads files.
     *
     * @param entries where they are; what is not below a folder {@code page} is left out
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
     * @param path the path of a request; {@code /} is the page itself
     */
    public Optional<PageFile> find(String path) {
        return Optional.ofNullable(files.get(path.equals("/") || path.isEmpty() ? "/index.html" : path));
    }

    private static byte[] read(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The page's file " + entry + " cannot be read; reinstall io.diuna.page", e);
        }
    }
}
