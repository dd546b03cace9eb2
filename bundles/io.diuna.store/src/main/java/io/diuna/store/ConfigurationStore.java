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
 * Configurations, one file each, under the names and in the format that Configuration Admin itself gives them. It would delete
 * the old file before the new one has its name; here a crash leaves the one or the other, and what was stored is on the disk.
 */
final class ConfigurationStore implements PersistenceManager {

    private static final String ENDING = ".config";

    private final Path folder;
    private final Disk disk;
    private final Consumer<String> warnings;

    /**
     * @param folder where the files are; made when the first one is stored
     * @param disk what writes them
     * @param warnings takes what an administrator should know
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
     * All that can be read. A damaged file is moved aside, with a warning, so that it is told once; one that cannot be read
     * stays, because it may be readable again later.
     */
    @Override
    public Enumeration<Dictionary<String, Object>> getDictionaries() throws IOException {
        List<Dictionary<String, Object>> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                check(file, disk.read(file)).ifPresent(all::add);
            } catch (IOException e) {
                warnings.accept("Configuration '" + file + "' cannot be read (" + e.getMessage()
                        + ") and is not there; it stays where it is. Look at the disk, and start Diuna anew");
            }
        }
        return Collections.enumeration(all);
    }

    private Optional<Dictionary<String, Object>> check(Path file, byte[] content) {
        try {
            Dictionary<String, Object> properties = parse(content);
            if (!(properties.get(Constants.SERVICE_PID) instanceof String pid) || !file.equals(file(pid))) {
                throw new IOException("it does not say whose configuration it is, or says another one's");
            }
            return Optional.of(properties);
        } catch (IOException | RuntimeException e) {
            setAside(file, e);
            return Optional.empty();
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
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

    @SuppressWarnings("unchecked") // a configuration has no other keys than texts
    private static Dictionary<String, Object> parse(byte[] content) throws IOException {
        return ConfigurationHandler.read(new ByteArrayInputStream(content));
    }

    private void setAside(Path file, Exception why) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        String said = "Configuration '" + file + "' is damaged (" + why.getMessage() + ") and is not there; ";
        try {
            disk.move(file, aside);
            warnings.accept(said + "it was kept as '" + aside.getFileName() + "'. Set it anew");
        } catch (IOException e) {
            warnings.accept(said + "it cannot be moved aside either: " + e.getMessage());
        }
    }

    private void delete(Path fresh, IOException failure) {
        try {
            disk.delete(fresh);
        } catch (IOException e) {
            failure.addSuppressed(e); // the next one writes over it, and nobody reads it
        }
    }

    /** Dots make folders; what may not stand in every file name is written as its number. */
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
