// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.FolderCommand;
import io.diuna.shell.command.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backup}: writes a backup, or keeps one for the next start. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "backup",
        usage = "write|restore FILE",
        summary = "Writes a backup of everything as a zip, or restores one at the next start",
        details = {
            "write FILE: a new file; it holds passwords of strips and the hash of yours",
            "restore FILE: checked as a whole now; it replaces everything at the next start of Diuna"
        })
public final class BackupFileCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("write", "restore");

    private final BackupAdmin backups;

    @Activate
    public BackupFileCommand(@Reference BackupAdmin backups) {
        this.backups = backups;
    }

    /** Makes the path of the file absolute, which may start from the folder of the session. */
    @Override
    public @Nullable Object execute(CommandSession session, List<Object> arguments) {
        List<String> words = new ArrayList<>(AdminCommand.texts(arguments));
        if (words.size() > 1) {
            words.set(1, FolderCommand.inside(session, words.get(1)).toString());
        }
        return AdminCommand.print(run(words));
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        if (!ACTIONS.contains(action)) {
            throw Words.unknownAction(action, String.join(", ", ACTIONS));
        }
        Path file = Path.of(Words.only(Words.withoutFirst(words), "FILE"));
        try {
            return action.equals("write") ? write(file) : restore(file);
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException("FILE", file + " exists already; name a new file", e);
        } catch (IOException e) {
            throw new DiunaException("Cannot use " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? ACTIONS : List.of();
    }

    private String write(Path file) throws IOException {
        try (OutputStream zip = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            backups.write(zip);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return "Wrote " + file + ". It holds passwords of strips and the hash of yours: keep it to yourself\n";
    }

    private String restore(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException("FILE", "There is no file " + file);
        }
        try (InputStream zip = Files.newInputStream(file)) {
            BackupInfo backup = backups.restore(zip);
            return "The backup of " + backup.created() + " is whole: " + backup.files() + " files, " + backup.plugins()
                    + " of them plugins. It replaces everything at the next start of Diuna\n";
        }
    }
}
