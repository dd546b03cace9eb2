// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Documents in one folder. Of document {@code looks} there are the files {@code looks}, the generation before it in
 * {@code looks.1}, {@code looks.tmp} while it is written, and {@code looks.bad-1} to {@code looks.bad-5} for what was
 * found damaged. At every instant one of the first two is whole, whatever fails in between.
 */
final class StateFolder implements StateStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final int BAD_FILES = 5;
    private static final String OLDER_GENERATION = "; the generation before it is used, if there is one";

    private final Path folder;
    private final Disk disk;
    private final Consumer<String> warnings;
    private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();

    /**
     * @param folder where the documents are; made when the first one is saved
     * @param disk what writes them
     * @param warnings takes what an administrator should know
     */
    StateFolder(Path folder, Disk disk, Consumer<String> warnings) {
        this.folder = folder;
        this.disk = disk;
        this.warnings = warnings;
    }

    @Override
    public Optional<byte[]> load(String name) {
        synchronized (lock(name)) {
            for (Path file : List.of(current(name), previous(name))) {
                if (exists(file)) {
                    Optional<byte[]> document = readOrWarn(name, file);
                    if (document.isPresent()) {
                        return document;
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void save(String name, byte[] document) {
        Path file = current(name);
        if (document.length == 0) {
            throw new StateException("Nothing was saved to '" + file + "': the new document is empty", null);
        }
        synchronized (lock(name)) {
            Path fresh = folder.resolve(name + ".tmp");
            try {
                disk.createFolder(folder);
                disk.write(fresh, Envelope.seal(document));
                keepPrevious(name, file);
                disk.move(fresh, file);
                disk.sync(folder);
            } catch (IOException e) {
                delete(fresh);
                throw new StateException(
                        "Cannot save '" + file + "' (" + reason(e)
                                + "); what was saved before is kept. Make sure that the"
                                + " folder can be written to and that the disk is not full",
                        e);
            }
        }
    }

    /** Only a whole document becomes the earlier generation. */
    private void keepPrevious(String name, Path file) throws IOException {
        if (exists(file)) {
            if (isWhole(file)) {
                disk.move(file, previous(name));
            } else {
                setAside(name, file);
            }
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return read(file).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** A damaged file is moved aside; one that cannot be read stays, because it may be readable again later. */
    private Optional<byte[]> readOrWarn(String name, Path file) {
        try {
            Optional<byte[]> document = read(file);
            if (document.isEmpty()) {
                setAside(name, file);
            }
            return document;
        } catch (IOException e) {
            warnings.accept("State file '" + file + "' cannot be read or moved (" + reason(e) + ")" + OLDER_GENERATION);
            return Optional.empty();
        }
    }

    private void setAside(String name, Path file) throws IOException {
        // The first damages stay; the last place is for the latest.
        int number = 1;
        while (number < BAD_FILES && exists(bad(name, number))) {
            number++;
        }
        disk.move(file, bad(name, number));
        warnings.accept("State file '" + file + "' is damaged, or from a newer version of Diuna, and was kept as '"
                + bad(name, number).getFileName() + "'" + OLDER_GENERATION);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Envelope.open(Files.readAllBytes(file));
    }

    private void delete(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            // The next save writes over it, and no load looks at it.
        }
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Path current(String name) {
        return folder.resolve(name);
    }

    private Path previous(String name) {
        return folder.resolve(name + ".1");
    }

    private Path bad(String name, int number) {
        return folder.resolve(name + ".bad-" + number);
    }

    private Object lock(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name for a document; take 1 to 100 lower-case letters, digits and hyphens");
        }
        return locks.computeIfAbsent(name, unused -> new Object());
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
