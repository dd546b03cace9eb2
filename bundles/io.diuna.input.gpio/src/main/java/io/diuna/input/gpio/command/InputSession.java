// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.command;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Easing;
import io.diuna.api.animation.Parameter;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Session of all inputs: the selected zone, the edit mode and its target, and the looks before lamp white. Runs commands one
 * after the other on one thread; forgotten at a restart.
 */
public final class InputSession {

    private static final Duration INDICATION = Duration.ofSeconds(2);
    private static final int PULSES = 4;
    private static final int LIT = 0xFFFFFF;
    private static final int DARK = 0x0000FF;
    private static final int WARM_WHITE = 0xFFC896;
    private static final String INDICATOR = "input-selection";
    private static final Transition FADE =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofMillis(600), Easing.CUBIC_IN_OUT);

    private final LightControl control;
    private final AnimationCatalog catalog;
    private final SceneAdmin scenes;
    private final PlaylistAdmin playlists;
    private final LayerAdmin layers;
    private final Map<String, ZoneLook> beforeLampWhite = new HashMap<>();
    private String selected = "";
    private boolean editing;
    private int target;

    public InputSession(
            LightControl control,
            AnimationCatalog catalog,
            SceneAdmin scenes,
            PlaylistAdmin playlists,
            LayerAdmin layers) {
        this.control = control;
        this.catalog = catalog;
        this.scenes = scenes;
        this.playlists = playlists;
        this.layers = layers;
    }

    /**
     * Runs a command.
     *
     * @param clicks how often, negative for the other direction
     * @throws io.diuna.api.DiunaException if it names a scene or playlist that does not exist, or control refuses it
     */
    public void run(InputCommand command, int clicks) {
        int steps = command.step() * clicks;
        switch (command.kind()) {
            case POWER -> control.changeMaster(master -> master.withOn(!master.on()), FADE);
            case BRIGHTNESS ->
                control.changeMaster(
                        master -> master.withOn(true)
                                .withBrightness(Math.max(1, Math.min(100, master.brightness() + steps))),
                        Transition.CUT);
            case LAMP_WHITE -> lampWhite();
            case SELECT -> select(steps);
            case EDIT -> edit();
            case TARGET -> target++;
            case ADJUST -> adjust(steps);
            case MODE -> changeMode();
            case SCENE -> scenes.recall(command.id(), Set.of(), FADE);
            case PLAYLIST -> playlists.start(command.id());
            case UNDO -> control.undo(FADE);
        }
    }

    private void select(int steps) {
        List<ZoneStatus> zones = control.zones();
        if (!zones.isEmpty()) {
            int now = index(zones);
            ZoneStatus zone = zones.get(Math.floorMod(now < 0 && steps > 0 ? steps - 1 : now + steps, zones.size()));
            selected = id(zone);
            target = 0;
            indicate(zone);
        }
    }

    private void edit() {
        editing = !editing;
        ZoneStatus zone = selected();
        if (editing && zone != null) {
            indicate(zone);
        } else {
            layers.remove(INDICATOR);
        }
    }

    private void adjust(int steps) {
        ZoneStatus zone = selected();
        if (editing && zone != null) {
            List<EditTarget> targets = EditTarget.of(parameters(zone.look()));
            EditTarget chosen = targets.get(target % targets.size());
            control.change(id(zone), look -> chosen.adjust(look.withOn(true), steps), Transition.CUT);
        }
    }

    private void changeMode() {
        ZoneStatus zone = selected();
        if (zone != null) {
            change(id(zone), zone.look().animation() == null ? ZoneLook.LAST_ANIMATION : null);
        }
    }

    /** Changes the animation; a zone that had none yet gets the first one. */
    private void change(String zone, @Nullable String animation) {
        try {
            control.change(zone, look -> look.withAnimation(animation), FADE);
        } catch (ConfigurationException e) {
            control.change(zone, look -> look.withAnimation(firstAnimation()), FADE);
        }
    }

    /** Shows warm white, or the looks before if it is what every zone shows still. */
    private void lampWhite() {
        List<ZoneStatus> zones = control.zones();
        boolean shown = !beforeLampWhite.isEmpty()
                && zones.stream().allMatch(zone -> isLampWhite(zone.look()) || !beforeLampWhite.containsKey(id(zone)));
        if (shown) {
            List<String> ids = zones.stream()
                    .map(InputSession::id)
                    .filter(beforeLampWhite::containsKey)
                    .toList();
            Map<String, ZoneLook> looks = Map.copyOf(beforeLampWhite);
            beforeLampWhite.clear();
            for (String id : ids) {
                control.change(id, look -> looks.getOrDefault(id, look), FADE);
            }
        } else if (!zones.isEmpty()) {
            beforeLampWhite.clear();
            zones.forEach(zone -> beforeLampWhite.put(id(zone), zone.look()));
            control.change(
                    zones.stream().map(InputSession::id).toList(),
                    look -> look.withOn(true)
                            .withBrightness(100)
                            .withColor(WARM_WHITE)
                            .withAnimation(null),
                    FADE);
        }
    }

    private static boolean isLampWhite(ZoneLook look) {
        return look.on() && look.brightness() == 100 && look.color() == WARM_WHITE && look.animation() == null;
    }

    /** Shows which zone is selected: white pulses over its picture, blue ones over a dark zone. */
    private void indicate(ZoneStatus zone) {
        int color = zone.look().on() ? LIT : DARK;
        layers.put(new Layer(
                INDICATOR,
                List.of(id(zone)),
                List.of(color),
                0,
                FramePriority.PULSE,
                Blend.SCREEN,
                INDICATION,
                PULSES));
    }

    /** Returns the selected zone: the first one, if none was selected or it is gone. */
    private @Nullable ZoneStatus selected() {
        List<ZoneStatus> zones = control.zones();
        if (zones.isEmpty()) {
            return null;
        }
        ZoneStatus zone = zones.get(Math.max(0, index(zones)));
        selected = id(zone);
        return zone;
    }

    private int index(List<ZoneStatus> zones) {
        for (int i = 0; i < zones.size(); i++) {
            if (id(zones.get(i)).equals(selected)) {
                return i;
            }
        }
        return -1;
    }

    private static String id(ZoneStatus zone) {
        return zone.playback().layout().id();
    }

    private @Nullable List<Parameter<?>> parameters(ZoneLook look) {
        String animation = look.animation();
        return animation == null
                ? null
                : catalog.animation(animation)
                        .map(AnimationDescription::parameters)
                        .orElse(List.of());
    }

    private @Nullable String firstAnimation() {
        return catalog.animations().stream()
                .map(AnimationDescription::id)
                .findFirst()
                .orElse(null);
    }
}
