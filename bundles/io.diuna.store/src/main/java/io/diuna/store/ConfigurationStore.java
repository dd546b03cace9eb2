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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.cm.file.ConfigurationHandler;
import org.osgi.framework.Constants;

/**
 * Crash-safe persistence manager of Configuration Admin: one {@link GenerationFile} per configuration, with the file names of
 * Felix's own manager, and its format within the envelope. That manager has one generation and no checksum, and deletes
 * the old file before it renames the new one.
 */
final class ConfigurationStore implements PersistenceManager {

    static final String ENDING = ".config";

    private static final String REVISION = ":org.apache.felix.configadmin.revision:";

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
        return file(pid).exists();
    }

    @Override
    public synchronized Dictionary<String, Object> load(String pid) throws IOException {
        return file(pid)
                .load(ConfigurationStore::parse)
                .orElseThrow(() -> new IOException("There is no readable configuration '" + pid + "'"));
    }

    /** Returns all configurations, each in its latest intact generation. */
    @Override
    public synchronized Enumeration<Dictionary<String, Object>> getDictionaries() throws IOException {
        List<Dictionary<String, Object>> all = new ArrayList<>();
        for (Path path : files()) {
            file(path).load(content -> parse(path, content)).ifPresent(all::add);
        }
        return Collections.enumeration(all);
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public synchronized void store(String pid, Dictionary properties) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ConfigurationHandler.write(content, properties);
        file(pid).save(content.toByteArray());
    }

    @Override
    public synchronized void delete(String pid) throws IOException {
        file(pid).delete();
    }

    private GenerationFile file(String pid) {
        return file(path(pid));
    }

    private GenerationFile file(Path path) {
        return new GenerationFile("Configuration", path, disk, warnings);
    }

    /** Returns the latest generations that exist, and those of which only the previous generation is left. */
    private Set<Path> files() throws IOException {
        Set<Path> latest = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new ConfigurationFileVisitor(latest::add, warnings));
        }
        return latest;
    }

    private Dictionary<String, Object> parse(Path path, byte[] content) throws DamageException {
        Dictionary<String, Object> properties = parse(content);
        if (!(properties.get(Constants.SERVICE_PID) instanceof String pid) || !path.equals(path(pid))) {
            throw new DamageException("its service.pid is missing or does not match the file name");
        }
        return properties;
    }

    @SuppressWarnings("unchecked") // all keys are strings
    private static Dictionary<String, Object> parse(byte[] content) throws DamageException {
        try {
            Dictionary<String, Object> properties = ConfigurationHandler.read(new ByteArrayInputStream(content));
            if (!(properties.get(REVISION) instanceof Long)) {
                properties.remove(REVISION); // Configuration Admin and SCR cast it without a check
            }
            return properties;
        } catch (IOException | RuntimeException e) {
            throw new DamageException("it cannot be parsed: " + e.getMessage());
        }
    }

    /** Returns the file of a PID, as Felix names it: dots become folders, special characters become {@code %xxxx}. */
    private Path path(String pid) {
        StringBuilder path = new StringBuilder(folder.toString()).append('/');
        pid.replace('.', '/').chars().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/ -_".indexOf(c) >= 0);
            path.append(plain ? String.valueOf((char) c) : String.format("%%%04x", c));
        });
        return Path.of(path.append(ENDING).toString());
    }
}
