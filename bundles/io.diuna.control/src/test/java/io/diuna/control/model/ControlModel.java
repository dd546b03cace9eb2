// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.control.RealControl;
import io.diuna.control.model.ModelLibrary.ModelDisk;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.ScheduleAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Model of the control, written from its README and the documentation of its services. */
final class ControlModel implements ControlPort {

    final ModelDisk disk = new ModelDisk();
    final ModelLight light = new ModelLight(this);
    final ModelZones zones = new ModelZones(disk, light);
    final ModelPalettes palettes = new ModelPalettes(this);
    final ModelScenes scenes = new ModelScenes(this);
    final ModelGroups groups = new ModelGroups(this);
    final ModelPlaylists playlists = new ModelPlaylists(this);
    final ModelNight night = new ModelNight(this);
    final ModelSchedules schedules = new ModelSchedules(this);
    Duration now = Duration.ZERO;
    private Duration jumped = Duration.ZERO;

    ControlModel() {
        light.start();
    }

    /** Sets where the real playlists were during the next command: the model takes their random orders over. */
    void positions(List<PlaylistStatus> positions) {
        playlists.positions = positions;
    }

    @Override
    public Instant instant() {
        return RealControl.BEGIN.plus(jumped).plus(now);
    }

    void timedWork() {
        playlists.run();
        night.run();
    }

    @Override
    public void settle() {
        timedWork();
        schedules.run();
        timedWork();
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void jump(Duration time) {
        jumped = jumped.plus(time);
    }

    @Override
    public void strip(String id, int length) {
        zones.strip(id, length);
    }

    @Override
    public void animation(String id, boolean installed) {
        if (installed) {
            light.animations.add(id);
        } else {
            light.animations.remove(id);
        }
    }

    @Override
    public void disk(boolean full) {
        disk.full = full;
    }

    @Override
    public void restart(boolean killed) {
        disk.full = false;
        light.start();
        schedules.start();
        playlists.resume();
        night.resume();
    }

    @Override
    public LightControl light() {
        return light;
    }

    @Override
    public ZoneAdmin zones() {
        return zones;
    }

    @Override
    public SceneAdmin scenes() {
        return scenes;
    }

    @Override
    public GroupAdmin groups() {
        return groups;
    }

    @Override
    public PaletteAdmin palettes() {
        return palettes;
    }

    @Override
    public PlaylistAdmin playlists() {
        return playlists;
    }

    @Override
    public ScheduleAdmin schedules() {
        return schedules;
    }

    @Override
    public NightLight night() {
        return night;
    }

    @Override
    public Map<String, ZoneCommand> zoneCommands() {
        return light.zoneCommands;
    }

    @Override
    public MasterCommand masterCommand() {
        return light.masterCommand;
    }
}
