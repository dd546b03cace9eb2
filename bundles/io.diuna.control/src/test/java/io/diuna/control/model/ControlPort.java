// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Control as clients and the frame scheduler see it, and what comes from outside: the real one, or the model of it. */
public interface ControlPort {

    /** Look that the frame scheduler got last for a zone. */
    record ZoneCommand(ZoneLook look, String palette, List<Integer> colors, Transition transition) {

        public static ZoneCommand of(ZoneLook look, Palette palette, Transition transition) {
            return new ZoneCommand(look, palette.id(), palette.colors(), transition);
        }
    }

    /** Master brightness that the frame scheduler got last. */
    record MasterCommand(double brightness, Transition transition) {}

    LightControl light();

    ZoneAdmin zones();

    SceneAdmin scenes();

    GroupAdmin groups();

    PaletteAdmin palettes();

    PlaylistAdmin playlists();

    ScheduleAdmin schedules();

    NightLight night();

    Map<String, ZoneCommand> zoneCommands();

    MasterCommand masterCommand();

    /** Lets time pass; the control wakes up once, at its end. */
    void pass(Duration time);

    /** Returns the time of the wall clock. */
    Instant instant();

    /** Sets the wall clock forward or back. */
    void jump(Duration time);

    /** Configures a strip; removes it if the length is 0. */
    void strip(String id, int length);

    /** Installs or removes an animation. */
    void animation(String id, boolean installed);

    /** Fills or frees the disk. */
    void disk(boolean full);

    /**
     * Restarts the control.
     *
     * @param killed true if it does not end in order; what was acknowledged as saved is there
     */
    void restart(boolean killed);

    /** Does what is due after a command. */
    void settle();
}
