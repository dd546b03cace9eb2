// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.cm.file.ConfigurationHandler;
import org.osgi.framework.Constants;

/**
 * Crash-safe persistence manager of Configuration Admin: one file per configuration, with the file names and the format of
 * Felix's own manager. That one deletes the old file before it renames the new one; here a crash leaves one of the two.
 */
final class ConfigurationStore implements PersistenceManager {

    private static final String ENDING = ".config";

    private final Path folder;
    private final Disk disk;
    private final Consumer<String> warnings;

    /**
     * @param folder folder of the files, created at the first store
     * @param disk file operations
     * @param warnings receives user-facing warnings
     */
    ConfigurationStore(Path folder, Disk disk, Consumer<String> warnings) {
        this.folder = folder;
        this.disk = disk;
        this.warnings = warnings;
    }

    @Override
    public boolean exists(String pid) {
        return Files.isRegularFile(file(pid));
    }

    @Override
    public Dictionary<String, Object> load(String pid) throws IOException {
        return parse(disk.read(file(pid)));
    }

    /**
     * Returns all readable configurations. A damaged file is renamed, so that it is reported once. An unreadable file stays,
     * because it may become readable again.
     */
    @Override
    public Enumeration<Dictionary<String, Object>> getDictionaries() throws IOException {
        List<Dictionary<String, Object>> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                check(file, disk.read(file)).ifPresent(all::add);
            } catch (IOException e) {
                warnings.accept("Configuration '" + file + "' cannot be read (" + e.getMessage()
                        + ") and is not loaded; the file is unchanged. Check the disk and restart Diuna");
            }
        }
        return Collections.enumeration(all);
    }

    private Optional<Dictionary<String, Object>> check(Path file, byte[] content) {
        try {
            Dictionary<String, Object> properties = parse(content);
            if (!(properties.get(Constants.SERVICE_PID) instanceof String pid) || !file.equals(file(pid))) {
                throw new IOException("its service.pid is missing or does not match the file name");
            }
            return Optional.of(properties);
        } catch (IOException | RuntimeException e) {
            setAside(file, e);
            return Optional.empty();
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public synchronized void store(String pid, Dictionary properties) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ConfigurationHandler.write(content, properties);
        Path file = file(pid);
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            disk.createFolder(parent(file));
            disk.write(fresh, content.toByteArray());
            disk.move(fresh, file);
            disk.sync(parent(file));
        } catch (IOException e) {
            delete(fresh, e);
            throw e;
        }
    }

    @Override
    public synchronized void delete(String pid) throws IOException {
        Path file = file(pid);
        if (Files.exists(file)) {
            disk.delete(file);
            disk.sync(parent(file));
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .toList();
        }
    }

    @SuppressWarnings("unchecked") // all keys are strings
    private static Dictionary<String, Object> parse(byte[] content) throws IOException {
        return ConfigurationHandler.read(new ByteArrayInputStream(content));
    }

    private void setAside(Path file, Exception why) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        String text = "Configuration '" + file + "' is damaged (" + why.getMessage() + ") and is not loaded; ";
        try {
            disk.move(file, aside);
            warnings.accept(text + "the file was renamed to '" + aside.getFileName() + "'. Create it again");
        } catch (IOException e) {
            warnings.accept(text + "the file cannot be renamed either: " + e.getMessage());
        }
    }

    private void delete(Path fresh, IOException failure) {
        try {
            disk.delete(fresh);
        } catch (IOException e) {
            failure.addSuppressed(e); // never read, and overwritten by the next store
        }
    }

    /** Returns the file of a PID, as Felix names it: dots become folders, special characters become {@code %xxxx}. */
    private Path file(String pid) {
        StringBuilder path = new StringBuilder(folder.toString()).append('/');
        pid.replace('.', '/').chars().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/ -_".indexOf(c) >= 0);
            path.append(plain ? String.valueOf((char) c) : String.format("%%%04x", c));
        });
        return Path.of(path.append(ENDING).toString());
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
