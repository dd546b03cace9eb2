// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code playlists}: lists all playlists. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "playlists", summary = "Lists all playlists in their order, and which one runs")
public final class PlaylistsCommand implements AdminCommand {

    private final PlaylistAdmin playlists;

    @Activate
    public PlaylistsCommand(@Reference PlaylistAdmin playlists) {
        this.playlists = playlists;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        PlaylistStatus status = playlists.status();
        TextTable table = new TextTable("PLAYLIST", "LABEL", "RUNS", "REPEAT", "SHUFFLE", "STEPS", "END SCENE");
        for (Playlist playlist : playlists.playlists()) {
            table.row(
                    playlist.id(),
                    playlist.label(),
                    playlist.id().equals(status.playlist()),
                    playlist.repeat(),
                    playlist.shuffle(),
                    steps(playlist),
                    playlist.endScene());
        }
        return table + text(status);
    }

    /** Returns a line about what runs. */
    static String text(PlaylistStatus status) {
        if (status.playlist() != null) {
            return "Playlist '" + status.playlist() + "' runs: step " + (status.step() + 1) + ", round "
                    + status.round() + ", " + status.remaining().toSeconds() + " s until the next step\n";
        }
        return "No playlist runs\n" + (status.reason() == null ? "" : status.reason() + "\n");
    }

    private static String steps(Playlist playlist) {
        return playlist.steps().stream()
                .map(step -> step.scene() + ":" + PlaylistSteps.seconds(step.duration()))
                .collect(Collectors.joining(","));
    }
}
