// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.TransitionKeys;
import io.diuna.shell.light.ZoneText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code playlist}: saves, starts, stops, orders and deletes playlists. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "playlist",
        usage = "save|start|stop|next|delete ID [key=value ...] | order ID ...",
        summary = "Saves, starts, stops, orders or deletes playlists; next goes on to the next step",
        details = {
            "save ID [label=TEXT] [steps=SCENE:SECONDS,...] [repeat=0..10000] [shuffle=true|false] [endScene=ID|none]",
            "save: transition=KIND ... is that of all steps; repeat=0 runs for ever",
            "order ID ...: playlists that are not named follow"
        })
public final class PlaylistCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("save", "start", "stop", "next", "delete", "order");
    private static final int MOST_ROUNDS = 10_000;

    private final LightControl control;
    private final PlaylistAdmin playlists;

    @Activate
    public PlaylistCommand(@Reference LightControl control, @Reference PlaylistAdmin playlists) {
        this.control = control;
        this.playlists = playlists;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "save" -> save(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "start" -> runs(playlists.start(Words.only(rest, "ID")));
            case "stop" -> runs(playlists.stop(Words.only(rest, "ID")));
            case "next" -> runs(playlists.next(Words.only(rest, "ID")));
            case "delete" -> delete(Words.only(rest, "ID"));
            case "order" -> order(rest);
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return ACTIONS;
        }
        return before.size() == 1 || before.get(0).equals("order")
                ? playlists.playlists().stream().map(Playlist::id).toList()
                : List.of("label=", "steps=", "repeat=", "shuffle=", "endScene=", "transition=");
    }

    private String runs(PlaylistStatus status) {
        return PlaylistsCommand.text(status) + ZoneText.saved(control.awaitSaved());
    }

    private String save(String id, KeyValues keys) {
        Set<String> known = new HashSet<>(TransitionKeys.KEYS);
        known.addAll(Set.of("label", "steps", "repeat", "shuffle", "endScene"));
        keys.checkKnown(known);
        Playlist base = playlists.playlist(id).orElseGet(() -> new Playlist(id, id, List.of(), 0, false, null));
        List<PlaylistStep> steps = keys.text("steps")
                .map(text -> PlaylistSteps.parse(text, TransitionKeys.read(keys)))
                .orElse(base.steps());
        boolean isNew = playlists.put(new Playlist(
                id,
                keys.text("label").orElse(base.label()),
                steps,
                keys.whole("repeat", 0, MOST_ROUNDS).orElse(base.repeat()),
                keys.toggle("shuffle").orElse(base.shuffle()),
                endScene(keys, base.endScene())));
        return (isNew ? "Saved new playlist '" : "Saved playlist '") + id + "'\n";
    }

    private static @Nullable String endScene(KeyValues keys, @Nullable String present) {
        return keys.has("endScene")
                ? keys.text("endScene").filter(scene -> !scene.equals("none")).orElse(null)
                : present;
    }

    private String delete(String id) {
        Words.found(playlists.remove(id), "playlist", id);
        return "Deleted playlist '" + id + "'\n";
    }

    private String order(List<String> ids) {
        Words.first(ids, "ID");
        playlists.order(ids);
        return new PlaylistsCommand(playlists).run(List.of());
    }
}
