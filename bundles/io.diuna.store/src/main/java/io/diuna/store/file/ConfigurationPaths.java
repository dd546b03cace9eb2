// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import io.diuna.platform.file.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.felix.cm.file.ConfigurationHandler;
import org.osgi.framework.Constants;

/**
 * Paths of configurations in a folder: the names of Felix's own manager, and its format within the envelope.
 *
 * @param folder the folder; may be missing
 */
public record ConfigurationPaths(Path folder) {

    static final String ENDING = ".config";

    private static final String REVISION = ":org.apache.felix.configadmin.revision:";

    /** Returns the file of a PID, as Felix names it: dots become folders, special characters become {@code %xxxx}. */
    public Path file(String pid) {
        StringBuilder path = new StringBuilder(folder.toString()).append('/');
        pid.replace('.', '/').chars().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/ -_".indexOf(c) >= 0);
            path.append(plain ? String.valueOf((char) c) : String.format("%%%04x", c));
        });
        return Path.of(path.append(ENDING).toString());
    }

    /**
     * Returns the latest generations that exist, and those of which only the previous generation is left.
     *
     * @param warnings receives a user-facing text about each file that cannot be listed
     */
    public Set<Path> all(Consumer<String> warnings) throws IOException {
        if (FileKind.of(folder) != FileKind.FOLDER) {
            return Set.of();
        }
        List<String> failures = new ArrayList<>();
        Set<Path> latest = walk(failures::add);
        return failures.isEmpty() ? latest : walk(warnings); // a second time if the disk fails
    }

    private Set<Path> walk(Consumer<String> warnings) throws IOException {
        Set<Path> latest = new TreeSet<>();
        Files.walkFileTree(folder, new ConfigurationFileVisitor(latest::add, warnings));
        return latest;
    }

    /**
     * Parses the configuration of a file.
     *
     * @throws DamageException if it is none, or that of another file
     */
    public Dictionary<String, Object> parse(Path path, byte[] content) throws DamageException {
        Dictionary<String, Object> properties = parse(content);
        if (!(properties.get(Constants.SERVICE_PID) instanceof String pid) || !path.equals(file(pid))) {
            throw new DamageException("its service.pid is missing or does not match the file name");
        }
        return properties;
    }

    /**
     * Parses a configuration.
     *
     * @throws DamageException if it is none
     */
    @SuppressWarnings("unchecked") // all keys are strings
    public static Dictionary<String, Object> parse(byte[] content) throws DamageException {
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
}
