// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copy of the last good index of a location on the disk: its tag, a line feed, and the index. It may be lost at any time.
 *
 * @param file the copy
 */
record CachedCopy(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(CachedCopy.class);

    /** Returns the copy of a location in a folder of copies. */
    static CachedCopy of(Path folder, String location) {
        return new CachedCopy(
                folder.resolve(UUID.nameUUIDFromBytes(location.getBytes(StandardCharsets.UTF_8)) + ".index"));
    }

    Optional<IndexContent> load() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] all = Files.readAllBytes(file);
            int end = 0;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            return end == all.length
                    ? Optional.empty()
                    : Optional.of(IndexContent.of(
                            Arrays.copyOfRange(all, end + 1, all.length),
                            new String(all, 0, end, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOG.warn("The copy {} of a plugin index cannot be read: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Returns the time when the index was read, or was found to be current. */
    Instant time() {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    /** Saves an index; a disk that does not take it is told in the log only. */
    void save(IndexContent content) {
        Path next = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(next, (content.tag() + "\n").getBytes(StandardCharsets.UTF_8));
            Files.write(next, content.bytes(), StandardOpenOption.APPEND);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The copy {} of a plugin index cannot be saved: {}", file, e.getMessage());
        }
    }

    /** Sets the time of the copy. */
    void confirm(Instant now) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(now));
        } catch (IOException e) {
            LOG.debug("The copy {} of a plugin index has gone: {}", file, e.getMessage());
        }
    }
}
