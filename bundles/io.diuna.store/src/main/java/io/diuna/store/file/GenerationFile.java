// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import io.diuna.platform.file.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Crash-safe file with two generations. The files of {@code looks}: {@code looks}, the previous generation
 * {@code looks.1}, {@code looks.tmp} during a write, and {@code looks.bad-1} to {@code looks.bad-5} for damaged files. One of
 * the first two is intact at every instant. For one thread at a time.
 */
public final class GenerationFile {

    /** Suffix of the previous generation. */
    public static final String PREVIOUS = ".1";

    private static final int BAD_FILES = 5;
    private static final int PEEKS = 3;
    private static final String OLDER_GENERATION = "; the previous generation is used, if there is one";

    private static final String LATEST_GENERATION = "; it is a copy, and the latest generation is intact";

    /** Decoder of a document's content. */
    @FunctionalInterface
    public interface Decoder<T> {

        /**
         * Decodes a document.
         *
         * @throws DamageException if the content is not what was saved
         */
        T decode(byte[] document) throws DamageException;
    }

    private final String kind;
    private final Path file;
    private final Disk disk;
    private final Consumer<String> warnings;

    /**
     * @param kind what the file is, as the first words of a warning, such as "State file"
     * @param file path of the latest generation
     * @param disk file operations
     * @param warnings receives user-facing warnings
     */
    public GenerationFile(String kind, Path file, Disk disk, Consumer<String> warnings) {
        this.kind = kind;
        this.file = file;
        this.disk = disk;
        this.warnings = warnings;
    }

    /** Returns true if there is a file of either generation, intact or not. */
    public boolean exists() {
        return exists(file) || exists(previous());
    }

    /**
     * Returns the latest intact generation; empty if there is none. A damaged file is renamed and a copy of the previous
     * generation takes its place, so that it is reported once; an unreadable file stays, because it may become readable again.
     * A previous generation that is damaged or missing is replaced by a copy of the latest one.
     */
    public <T> Optional<T> load(Decoder<T> decoder) {
        if (exists(file)) {
            Optional<T> latest = readOrWarn(file, decoder, OLDER_GENERATION);
            if (latest.isPresent()) {
                keepTwo(decoder);
                return latest;
            }
        } else if (exists(previous()) && !exists(fresh())) { // with a .tmp file: the end came during a save
            warnings.accept(kind + " '" + file + "' is missing" + OLDER_GENERATION);
        }
        if (!exists(previous())) {
            return Optional.empty();
        }
        Optional<T> document = readOrWarn(previous(), decoder, OLDER_GENERATION);
        if (document.isPresent() && !exists(file)) {
            copyTo(previous(), file);
        }
        return document;
    }

    /**
     * Returns the file of the latest intact generation, header and all, and changes nothing; empty if there is none. Another
     * thread or process may save meanwhile: a generation is written under another name, so it is seen whole or not.
     */
    public <T> Optional<byte[]> peek(Decoder<T> decoder) {
        for (int attempt = 0; attempt < PEEKS && exists(); attempt++) {
            for (Path generation : List.of(file, previous())) {
                try {
                    byte[] sealed = read(generation);
                    decoder.decode(Envelope.open(sealed));
                    return Optional.of(sealed);
                } catch (IOException e) {
                    // damaged, or renamed at this moment: the other one, or once more
                }
            }
        }
        return Optional.empty();
    }

    /** Reads the previous generation while the latest one is intact: later damage to that one would leave none. */
    private <T> void keepTwo(Decoder<T> decoder) {
        if (exists(previous())) {
            readOrWarn(previous(), decoder, LATEST_GENERATION);
        }
        if (!exists(previous())) {
            copyTo(file, previous());
        }
    }

    /** Copies a generation to the other one, so that there are two. One is enough if that fails. */
    private void copyTo(Path from, Path to) {
        try {
            disk.write(fresh(), disk.read(from));
            disk.move(fresh(), to);
        } catch (IOException e) {
            warnings.accept(kind + " '" + file + "' has no second copy (" + reason(e) + "). Check the disk");
        }
    }

    /**
     * Replaces the document. On return it is on the disk.
     *
     * @param document 1 to {@link Disk#LONGEST} bytes
     * @throws IOException if it cannot be written; then the latest generation is the one before
     */
    public void save(byte[] document) throws IOException {
        if (document.length == 0 || document.length > Disk.LONGEST) {
            throw new IOException("the document has " + document.length + " bytes; 1 to " + Disk.LONGEST + " fit");
        }
        Path folder = Objects.requireNonNull(file.getParent());
        Path fresh = fresh();
        try {
            disk.createFolder(folder);
            disk.write(fresh, Envelope.seal(document));
            keepPrevious();
            disk.move(fresh, file);
            if (!exists(previous())) {
                copyTo(file, previous()); // a document that is saved once would have no other copy
            }
            disk.sync(folder);
        } catch (IOException e) {
            undo(fresh, e);
            throw e;
        }
    }

    /** Deletes both generations: the previous one first, which would come back otherwise if a crash came between. */
    public void delete() throws IOException {
        boolean any = false;
        for (Path generation : List.of(previous(), file)) {
            if (exists(generation)) {
                disk.delete(generation);
                any = true;
            }
        }
        if (any) {
            disk.sync(Objects.requireNonNull(file.getParent()));
        }
    }

    /** Renames the latest generation to the previous one if it is intact, else to a bad file. */
    private void keepPrevious() throws IOException {
        if (exists(file)) {
            String damage = damage();
            if (damage == null) {
                disk.move(file, previous());
            } else {
                setAside(file, damage, OLDER_GENERATION);
            }
        }
    }

    private @Nullable String damage() {
        try {
            Envelope.open(read(file));
            return null;
        } catch (DamageException e) {
            return e.getMessage();
        } catch (IOException e) {
            return reason(e);
        }
    }

    private <T> Optional<T> readOrWarn(Path generation, Decoder<T> decoder, String consequence) {
        try {
            byte[] document = Envelope.open(read(generation));
            return Optional.of(decoder.decode(document));
        } catch (DamageException e) {
            setAsideOrWarn(generation, e, consequence);
        } catch (IOException e) {
            warnings.accept(kind + " '" + generation + "' cannot be read (" + reason(e)
                    + "); the file is unchanged. Check the disk and restart Diuna" + consequence);
        }
        return Optional.empty();
    }

    /** Reads a file, a second time if the disk fails. */
    private byte[] read(Path generation) throws IOException {
        try {
            return disk.read(generation);
        } catch (DamageException e) {
            throw e;
        } catch (IOException e) {
            return disk.read(generation);
        }
    }

    private void setAsideOrWarn(Path generation, DamageException damage, String consequence) {
        try {
            setAside(generation, damage.getMessage(), consequence);
        } catch (IOException e) {
            warnings.accept(kind + " '" + generation + "' is damaged (" + damage.getMessage()
                    + ") and cannot be renamed (" + reason(e) + ")" + consequence);
        }
    }

    private void setAside(Path damaged, @Nullable String why, String consequence) throws IOException {
        // The first four damaged files are kept; the fifth name is reused for the latest.
        int number = 1;
        while (number < BAD_FILES && exists(bad(number))) {
            number++;
        }
        disk.move(damaged, bad(number));
        warnings.accept(kind + " '" + damaged + "' is damaged, or from a newer version of Diuna (" + why
                + "), and was renamed to '" + bad(number).getFileName() + "'" + consequence);
    }

    /** Makes the generation before the latest again after a failed save, and deletes the new document. */
    private void undo(Path fresh, IOException failure) {
        try {
            if (!exists(file) && exists(previous())) {
                disk.move(previous(), file);
            }
            disk.delete(fresh);
        } catch (IOException e) {
            failure.addSuppressed(e); // the new document is never read, and overwritten by the next save
        }
    }

    private static boolean exists(Path file) {
        return FileKind.exists(file);
    }

    private Path fresh() {
        return sibling(".tmp");
    }

    private Path previous() {
        return sibling(PREVIOUS);
    }

    private Path bad(int number) {
        return sibling(".bad-" + number);
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Returns the kind and the text of a failure. */
    public static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
