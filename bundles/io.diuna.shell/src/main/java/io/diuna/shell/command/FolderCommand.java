// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import io.diuna.api.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code cd}: sets the folder of a session. A client sets its own at the start. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "cd", usage = "FOLDER", summary = "Sets the folder that names of files start from")
public final class FolderCommand implements AdminCommand {

    @Activate
    public FolderCommand() {}

    @Override
    public @Nullable Object execute(CommandSession session, List<Object> arguments) {
        String name = run(AdminCommand.texts(arguments));
        session.currentDir(inside(session, name));
        return null;
    }

    /** Returns the name of the folder. */
    @Override
    public String run(List<String> words) {
        return Words.only(words, "FOLDER");
    }

    /** Returns the absolute path of a name that starts from the folder of a session. */
    public static Path inside(CommandSession session, String name) {
        try {
            return session.currentDir().resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException("FILE", "'" + name + "' is not a path", e);
        }
    }
}
