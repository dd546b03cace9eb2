// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.file.FileKind;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Second half of a restore: exchanges the files of the data folder with those of a backup that is ready, before anything reads
 * them. An exchange that was interrupted is completed by the next one: each file is where the folder {@code restore-running} says
 * that it belongs. For the process that has locked the data folder.
 */
public final class RestoreExchange {

    private static final List<String> FOLDERS = List.of("config", "plugins", "state");

    private final Path data;
    private final RestoreFolders folders;
    private final Disk disk;

    /** Outcome of an exchange. */
    public enum Outcome {
        /** No backup was ready. */
        NOTHING,
        /** The data folder has the content of the backup. */
        RESTORED,
        /** The disk did not allow it: the data folder is as it was. */
        UNDONE
    }

    /**
     * Outcome with its cause.
     *
     * @param reason why the exchange was undone, as a clause; empty otherwise
     */
    public record Result(Outcome outcome, String reason) {}

    /** @param data the data folder */
    public RestoreExchange(Path data, Disk disk) {
        this.data = data;
        this.disk = disk;
        folders = new RestoreFolders(data);
    }

    /** Returns true if an exchange was interrupted: then the data folder must not be used before it has been completed. */
    public boolean isInterrupted() {
        return FileKind.exists(folders.running());
    }

    /**
     * Completes an exchange that was interrupted, and makes that of a backup that is ready.
     *
     * @throws IOException if one has begun and can neither be completed nor undone: the data folder has files of both
     */
    public Result run() throws IOException {
        Result result = new Result(Outcome.NOTHING, "");
        cleanUp();
        try {
            if (!isInterrupted() && FileKind.exists(folders.ready())) {
                roots(folders.ready()); // one that cannot be read must not be begun
                disk.move(folders.ready(), folders.running());
                disk.sync(data);
            }
        } catch (IOException e) {
            if (!isInterrupted()) {
                return new Result(Outcome.UNDONE, String.valueOf(e.getMessage()));
            }
        }
        if (isInterrupted()) {
            result = exchange();
            cleanUp();
        }
        return result;
    }

    private Result exchange() throws IOException {
        try {
            Set<String> roots = roots();
            for (String folder : FOLDERS) {
                moveAside(folder, roots);
                moveIn(folder, roots);
            }
            disk.move(folders.running(), folders.done());
            disk.sync(data);
            return new Result(Outcome.RESTORED, "");
        } catch (IOException e) {
            if (!isInterrupted()) {
                return new Result(Outcome.RESTORED, ""); // only its end is not forced to the disk
            }
            undo(e);
            return new Result(Outcome.UNDONE, String.valueOf(e.getMessage()));
        }
    }

    /** Returns what the backup has in the folders, such as {@code config/cm} and {@code state/looks}. */
    private Set<String> roots() throws IOException {
        return roots(folders.running());
    }

    private static Set<String> roots(Path folder) throws IOException {
        Set<String> roots = new LinkedHashSet<>();
        try {
            BackupManifest.read(Files.readAllBytes(folder.resolve(BackupManifest.NAME)))
                    .files()
                    .forEach(file -> roots.add(file.root()));
        } catch (ConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
        return roots;
    }

    /** Moves away what is there and does not come from the backup. */
    private void moveAside(String folder, Set<String> roots) throws IOException {
        Path from = data.resolve(folder);
        Path aside = RestoreFolders.before(folders.running()).resolve(folder);
        disk.createFolder(from);
        disk.createFolder(aside);
        for (Path entry : entries(folder)) {
            String root = folder + "/" + entry.getFileName();
            boolean isNew = roots.contains(root) && !exists(after(root));
            if (!isNew && exists(aside.resolve(entry.getFileName()))) {
                disk.deleteTree(entry); // made by a command after an interruption
            } else if (!isNew) {
                disk.move(entry, aside.resolve(entry.getFileName()));
            }
        }
        disk.sync(from);
        disk.sync(aside);
    }

    private void moveIn(String folder, Set<String> roots) throws IOException {
        for (String root : roots) {
            if (root.startsWith(folder + "/") && exists(after(root))) {
                disk.move(after(root), data.resolve(root));
            }
        }
        disk.sync(data.resolve(folder));
    }

    /** Moves everything back. */
    private void undo(IOException failure) throws IOException {
        try {
            for (String root : roots()) {
                if (!exists(after(root)) && exists(data.resolve(root))) {
                    disk.move(data.resolve(root), after(root));
                }
            }
            for (String folder : FOLDERS) {
                for (Path entry : list(RestoreFolders.before(folders.running()).resolve(folder))) {
                    Path home = data.resolve(folder).resolve(entry.getFileName());
                    disk.deleteTree(home);
                    disk.move(entry, home);
                }
                disk.sync(data.resolve(folder));
            }
            disk.deleteTree(folders.draft());
            disk.move(folders.running(), folders.draft());
            disk.sync(data);
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** Ends an exchange that is done, and deletes drafts that nobody writes. A failure costs space only. */
    private void cleanUp() {
        try {
            if (FileKind.exists(folders.done())) {
                if (FileKind.exists(RestoreFolders.before(folders.done()))) {
                    disk.deleteTree(folders.before());
                    disk.move(RestoreFolders.before(folders.done()), folders.before());
                    disk.sync(data);
                }
                disk.deleteTree(folders.done());
            }
            if (FileKind.exists(folders.draft())) {
                RestoreLock lock = RestoreLock.take(folders.lock()).orElse(null);
                if (lock != null) {
                    try {
                        disk.deleteTree(folders.draft());
                    } finally {
                        lock.close();
                    }
                }
            }
        } catch (IOException e) {
            // the next start tries again
        }
    }

    private Path after(String root) {
        return RestoreFolders.after(folders.running()).resolve(root);
    }

    /** Returns what a folder of the data folder holds, but what belongs to this machine. */
    private List<Path> entries(String folder) throws IOException {
        return list(data.resolve(folder)).stream()
                .filter(entry -> !folder.equals("state") || !BackupPart.isReserved(String.valueOf(entry.getFileName())))
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        if (FileKind.of(folder) == FileKind.FOLDER) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(all::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        all.sort(null);
        return all;
    }

    private static boolean exists(Path path) {
        return FileKind.exists(path);
    }
}
