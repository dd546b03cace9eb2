// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.FolderCommand;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugin}: installs, removes and re-enables plugins. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "plugin",
        usage = "install FILE [downgrade=true] | remove NAME | lift NAME [animation=ID]",
        summary = "Installs or updates a plugin, removes one, or lifts the quarantine of one",
        details = {
            "install FILE waits for the verdict: whether its animations work",
            "downgrade=true replaces a higher version, too",
            "lift re-enables a plugin that was disabled after errors or a hang, or only one of its animations"
        })
public final class PluginCommand implements AdminCommand {

    /** Largest jar in bytes, as for an upload. */
    private static final long MOST_BYTES = 32 << 20;

    private static final List<String> ACTIONS = List.of("install", "remove", "lift");

    private final PluginAdmin admin;

    @Activate
    public PluginCommand(@Reference PluginAdmin admin) {
        this.admin = admin;
    }

    /** Makes the path of a file absolute, which may start from the folder of the session. */
    @Override
    public @Nullable Object execute(CommandSession session, List<Object> arguments) {
        List<String> words = new ArrayList<>(AdminCommand.texts(arguments));
        if (words.size() > 1 && words.get(0).equals("install")) {
            words.set(1, FolderCommand.inside(session, words.get(1)).toString());
        }
        return AdminCommand.print(run(words));
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "install" -> install(Words.first(rest, "FILE"), KeyValues.of(Words.withoutFirst(rest)));
            case "remove" -> remove(Words.only(rest, "NAME"));
            case "lift" -> lift(Words.first(rest, "NAME"), KeyValues.of(Words.withoutFirst(rest)));
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return ACTIONS;
        }
        return before.size() > 1 || before.get(0).equals("install")
                ? List.of("downgrade=true", "animation=")
                : admin.plugins().stream().map(PluginStatus::symbolicName).toList();
    }

    private String install(String name, KeyValues keys) {
        keys.checkKnown(Set.of("downgrade"));
        boolean downgrade = keys.toggle("downgrade").orElse(false);
        Path file = file(name);
        try (InputStream jar = Files.newInputStream(file)) {
            PluginStatus plugin = admin.install(jar, downgrade);
            return PluginText.list(List.of(plugin));
        } catch (DowngradeException e) {
            throw new DiunaException(
                    String.valueOf(e.getMessage()).replace("upload it with ?downgrade=true", "add downgrade=true"), e);
        } catch (IOException e) {
            throw new DiunaException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException("FILE", "There is no file " + file);
        }
        long bytes = file.toFile().length();
        if (bytes > MOST_BYTES) {
            throw new ConfigurationException(
                    "FILE", file + " has " + bytes + " bytes; a plugin has at most " + MOST_BYTES);
        }
        return file;
    }

    private String remove(String name) {
        Words.found(admin.remove(name), "plugin", name);
        return "Removed plugin '" + name + "'\n";
    }

    private String lift(String name, KeyValues keys) {
        keys.checkKnown(Set.of("animation"));
        String animation = keys.text("animation").orElse("");
        if (animation.isEmpty()) {
            Words.found(admin.release(name), "plugin", name);
            return "Re-enabled plugin '" + name + "'\n";
        }
        Words.found(admin.release(name, animation), "disabled animation of plugin '" + name + "'", animation);
        return "Re-enabled animation '" + animation + "'\n";
    }
}
