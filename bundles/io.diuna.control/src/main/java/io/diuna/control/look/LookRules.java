// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.signal.SignalBinding;
import io.diuna.platform.zone.ZoneLook;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validation of looks. Only changed values are checked: a look whose plugin or palette is missing, or whose plugin has become
 * stricter, can still be dimmed.
 */
public final class LookRules {

    private final AnimationCatalog catalog;
    private final PaletteCatalog palettes;

    public LookRules(AnimationCatalog catalog, PaletteCatalog palettes) {
        this.catalog = catalog;
        this.palettes = palettes;
    }

    /**
     * Validates a change.
     *
     * @return the new look with its parameters in canonical form
     * @throws ConfigurationException when a value is invalid; it names the field
     */
    ZoneLook check(ZoneLook before, ZoneLook after) {
        checkBrightness(after.brightness());
        if (!after.palette().equals(before.palette())) {
            checkPalette(palettes, after.palette());
        }
        boolean sameAnimation = Objects.equals(after.animation(), before.animation());
        Map<String, Object> known = sameAnimation ? before.parameters() : Map.of();
        Map<String, Object> parameters = checkParameters(after, known, sameAnimation);
        return new ZoneLook(
                after.on(), after.brightness(), after.color(), after.palette(), after.animation(), parameters);
    }

    /**
     * Validates a change of a zone, completed by what it remembers, unless that is not valid any more.
     *
     * @param several true if it is one of several zones, so that messages name it
     */
    ZoneLook check(String zone, ZoneLook before, ZoneLook after, AnimationMemory memory, boolean several) {
        return several ? named(zone, () -> check(zone, before, after, memory)) : check(zone, before, after, memory);
    }

    private ZoneLook check(String zone, ZoneLook before, ZoneLook after, AnimationMemory memory) {
        ZoneLook completed = memory.complete(zone, before, after);
        try {
            return check(before, completed);
        } catch (ConfigurationException e) {
            ZoneLook plain = after.withAnimation(completed.animation()).withParameters(after.parameters());
            if (plain.equals(completed)) {
                throw e;
            }
            return check(before, plain);
        }
    }

    /**
     * Validates what holds whatever is installed: brightness, colour, and that numbers are finite.
     *
     * @throws ConfigurationException when a value is invalid; it names the field, and the message the zone
     */
    public static void checkValues(String zone, ZoneLook look) {
        named(zone, () -> {
            checkBrightness(look.brightness());
            look.parameters().forEach(LookRules::checkFinite);
            return look;
        });
    }

    private static void checkFinite(String parameter, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(one -> checkFinite(parameter, one));
        }
        if (value instanceof Map<?, ?> values) {
            values.values().forEach(one -> checkFinite(parameter, one));
        }
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            throw new ConfigurationException("parameters." + parameter, "A parameter is a finite number, not " + value);
        }
    }

    private static ZoneLook named(String zone, Supplier<ZoneLook> check) {
        try {
            return check.get();
        } catch (ConfigurationException e) {
            throw new ConfigurationException(e.field(), "Zone '" + zone + "': " + e.getMessage());
        }
    }

    static void checkBrightness(double brightness) {
        if (!(brightness >= 0 && brightness <= 100)) {
            throw new ConfigurationException("brightness", "Brightness is 0 to 100 %, not " + brightness);
        }
    }

    static void checkPalette(PaletteCatalog palettes, String id) {
        if (palettes.find(id).isEmpty()) {
            List<String> ids = palettes.all().stream().map(Palette::id).toList();
            throw new ConfigurationException("palette", "Palette '" + id + "' not found; available: " + list(ids));
        }
    }

    private Map<String, Object> checkParameters(ZoneLook look, Map<String, Object> known, boolean sameAnimation) {
        String id = look.animation();
        AnimationDescription animation =
                id == null ? null : catalog.animation(id).orElse(null);
        if (id != null && animation == null && !sameAnimation) {
            if (catalog.isStarting()) {
                throw new DiunaException(
                        "Animation '" + id + "' is not there yet: plugins are being started; try again in a moment");
            }
            List<String> ids =
                    catalog.animations().stream().map(AnimationDescription::id).toList();
            throw new ConfigurationException("animation", "Animation '" + id + "' not found; available: " + list(ids));
        }
        Map<String, Object> checked = new HashMap<>();
        look.parameters()
                .forEach((name, value) -> checked.put(
                        name, value.equals(known.get(name)) ? value : canonical(id, animation, name, value)));
        return checked;
    }

    private static Object canonical(
            @Nullable String id, @Nullable AnimationDescription animation, String name, Object value) {
        String field = "parameters." + name;
        if (id == null) {
            throw new ConfigurationException(field, "The zone has no animation and so no parameter '" + name + "'");
        }
        if (animation == null) {
            throw new ConfigurationException(
                    field,
                    "The plugin of animation '" + id + "' is not installed, so '" + name
                            + "' cannot be checked; set it when the plugin is installed again");
        }
        for (Parameter<?> parameter : animation.parameters()) {
            if (parameter.id().equals(name)) {
                return SignalBinding.canonical(parameter, value);
            }
        }
        List<String> names = animation.parameters().stream().map(Parameter::id).toList();
        throw new ConfigurationException(
                field, "Animation '" + id + "' has no parameter '" + name + "'; it has " + list(names));
    }

    /**
     * Checks that the animation of a look has a trigger.
     *
     * @throws ConfigurationException if it has none of this id; it lists those that it has
     */
    public void checkTrigger(ZoneLook look, String trigger) {
        String id = look.animation();
        AnimationDescription animation =
                id == null ? null : catalog.animation(id).orElse(null);
        List<String> triggers = animation == null
                ? List.of()
                : animation.parameters().stream()
                        .filter(TriggerParameter.class::isInstance)
                        .map(Parameter::id)
                        .toList();
        if (!triggers.contains(trigger)) {
            throw new ConfigurationException(
                    "parameter",
                    (id == null
                                    ? "The zone has no animation"
                                    : "Animation '" + id + "' has no button '" + trigger + "'")
                            + "; buttons: " + list(triggers));
        }
    }

    /** Returns the refusal of a zone that does not exist. */
    public static ConfigurationException unknownZone(String id, List<ZonePlayback> zones) {
        List<String> ids = zones.stream().map(zone -> zone.layout().id()).toList();
        return new ConfigurationException("zone", "Zone '" + id + "' not found; available: " + list(ids));
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }
}
