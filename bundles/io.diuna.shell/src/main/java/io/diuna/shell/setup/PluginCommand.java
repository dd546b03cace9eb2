// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.PluginIndex;
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
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code plugin}: finds, installs, updates, removes and re-enables plugins. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "plugin",
        usage = "search [TEXT ...] [refresh=true] | install NAME[@VERSION] | install FILE.jar [downgrade=true]"
                + " | update [NAME] | remove NAME | lift NAME [animation=ID] | list",
        summary = "Finds a plugin in the index, installs, updates or removes one, or lifts the quarantine of one",
        details = {
            "search lists the plugins of the index that have all words; refresh=true reads all locations again first",
            "install NAME takes the newest version of the index that runs here, NAME@VERSION that one, also a lower one",
            "install FILE takes a file: its name ends with .jar, or has a slash; downgrade=true replaces a higher version",
            "install and update wait for the verdict: whether the animations work",
            "update without NAME updates all that the index has newer versions of",
            "lift re-enables a plugin that was disabled after errors or a hang, or only one of its animations"
        })
public final class PluginCommand implements AdminCommand {

    /** Largest jar in bytes, as for an upload. */
    private static final long MOST_BYTES = 32 << 20;

    private static final List<String> ACTIONS = List.of("search", "install", "update", "remove", "lift", "list");

    private final PluginAdmin admin;
    private final IndexActions index;

    @Activate
    public PluginCommand(
            @Reference PluginAdmin admin,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    PluginIndex index) {
        this.admin = admin;
        this.index = new IndexActions(index);
    }

    /** Makes the path of a file absolute, which may start from the folder of the session. */
    @Override
    public @Nullable Object execute(CommandSession session, List<Object> arguments) {
        List<String> words = new ArrayList<>(AdminCommand.texts(arguments));
        if (words.size() > 1 && words.get(0).equals("install") && isFile(words.get(1))) {
            words.set(1, FolderCommand.inside(session, words.get(1)).toString());
        }
        return AdminCommand.print(run(words));
    }

    private static boolean isFile(String word) {
        return word.endsWith(".jar") || word.contains("/");
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "search" -> search(rest);
            case "install" -> install(rest);
            case "update" -> rest.isEmpty() ? index.updateAll() : index.update(Words.only(rest, "NAME"));
            case "remove" -> remove(Words.only(rest, "NAME"));
            case "lift" -> lift(Words.first(rest, "NAME"), KeyValues.of(Words.withoutFirst(rest)));
            case "list" -> list(rest);
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return ACTIONS;
        }
        if (before.size() > 1) {
            return List.of("downgrade=true", "animation=");
        }
        return switch (before.get(0)) {
            case "search" -> List.of("refresh=true");
            case "install" -> index.names(plugin -> plugin.offered() != null);
            case "update" -> index.names(IndexedPlugin::hasUpdate);
            default -> admin.plugins().stream().map(PluginStatus::symbolicName).toList();
        };
    }

    private String list(List<String> words) {
        Words.none(words);
        return PluginText.list(admin.plugins());
    }

    private String search(List<String> words) {
        KeyValues keys =
                KeyValues.of(words.stream().filter(word -> word.contains("=")).toList());
        keys.checkKnown(Set.of("refresh"));
        return index.search(
                words.stream().filter(word -> !word.contains("=")).collect(Collectors.joining(" ")),
                keys.toggle("refresh").orElse(false));
    }

    private String install(List<String> words) {
        String what = Words.first(words, "NAME");
        PluginStatus plugin = isFile(what)
                ? install(what, KeyValues.of(Words.withoutFirst(words)))
                : index.install(Words.only(words, "NAME"));
        return PluginText.list(List.of(PluginText.verdict(plugin)));
    }

    private PluginStatus install(String name, KeyValues keys) {
        keys.checkKnown(Set.of("downgrade"));
        boolean downgrade = keys.toggle("downgrade").orElse(false);
        Path file = file(name);
        try (InputStream jar = Files.newInputStream(file)) {
            return admin.install(jar, downgrade);
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
