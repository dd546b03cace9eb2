// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** File with the hash of the administrator's password, cached until the file changes. Any thread may call. */
public final class PasswordFile {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);

    private final Path file;
    private final Runnable onChange;
    private @Nullable List<Object> seen;
    private @Nullable PasswordHash hash;

    /** Text of the last hash that could be read. */
    private @Nullable String text;

    /** @param onChange called when the file has another hash than before, as by {@code diuna password} */
    public PasswordFile(Path file, Runnable onChange) {
        this.file = file;
        this.onChange = onChange;
    }

    /** Returns the current hash. If the file holds none, returns null and logs one warning. */
    public synchronized @Nullable PasswordHash hash() {
        List<Object> stamp = stamp();
        if (!stamp.equals(seen)) {
            seen = stamp;
            hash = read();
        }
        return hash;
    }

    private List<Object> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(
                    attributes.lastModifiedTime(),
                    attributes.size(),
                    // File systems without file keys: only time and size.
                    Objects.requireNonNullElse(attributes.fileKey(), ""));
        } catch (IOException e) {
            return List.of();
        }
    }

    private @Nullable PasswordHash read() {
        try {
            String now = Files.readString(file);
            PasswordHash parsed = PasswordHash.parse(now);
            if (text != null && !text.equals(now)) {
                onChange.run();
            }
            text = now;
            return parsed;
        } catch (NoSuchFileException e) {
            warn("does not exist");
        } catch (IOException | IllegalArgumentException e) {
            warn("cannot be used: " + e.getMessage());
        }
        return null;
    }

    private void warn(String what) {
        LOG.warn(
                "Administrator's password file {} {}. All requests that need the password are refused; set one with"
                        + " 'bin/diuna password'",
                file,
                what);
    }
}
