// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.control.schedule.ScheduleLibrary.ActionTargets;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands of the schedules to light, scenes and playlists. Any thread may call. */
public final class ScheduleCommands implements ScheduleRunner.Actions, ActionTargets {

    private final ScheduleLight light;
    private final SceneAdmin scenes;
    private final PlaylistAdmin playlists;
    private final NightLight night;

    public ScheduleCommands(ScheduleLight light, SceneAdmin scenes, PlaylistAdmin playlists, NightLight night) {
        this.night = night;
        this.light = light;
        this.scenes = scenes;
        this.playlists = playlists;
    }

    @Override
    public Optional<String> run(ScheduleAction action) {
        if (action instanceof RecallScene recall) {
            return recall(recall);
        }
        if (action instanceof StartPlaylist start) {
            return Optional.ofNullable(playlists.start(start.playlist()).reason());
        }
        if (action instanceof ChangeMaster change) {
            light.changeMaster(master -> changed(master, change), change.transition());
        } else if (action instanceof StartNightLight start) {
            night.start(start.plan());
        } else {
            playlists.stop();
        }
        return Optional.empty();
    }

    private Optional<String> recall(RecallScene action) {
        SceneRecall recall = light.show(action.scene(), action.transition());
        return recall.zones().isEmpty() ? recall.skipped().values().stream().findFirst() : Optional.empty();
    }

    private static Master changed(Master master, ChangeMaster change) {
        Boolean on = change.on();
        Double brightness = change.brightness();
        Master switched = on == null ? master : master.withOn(on);
        return brightness == null ? switched : switched.withBrightness(brightness);
    }

    @Override
    public void check(Schedule schedule, @Nullable Schedule before) {
        ScheduleAction action = schedule.action();
        ScheduleAction known = before == null ? null : before.action();
        String scene = scene(action);
        if (scene != null && !scene.equals(scene(known)) && scenes.scene(scene).isEmpty()) {
            throw new ConfigurationException("action.scene", "Scene '" + scene + "' not found; save it first");
        }
        if (action instanceof StartPlaylist start
                && !start.equals(known)
                && playlists.playlist(start.playlist()).isEmpty()) {
            throw new ConfigurationException(
                    "action.playlist", "Playlist '" + start.playlist() + "' not found; save it first");
        }
    }

    private static @Nullable String scene(@Nullable ScheduleAction action) {
        if (action instanceof StartNightLight start) {
            return start.plan().scene();
        }
        return action instanceof RecallScene recall ? recall.scene() : null;
    }
}
