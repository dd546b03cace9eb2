// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Master;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Properties that a command names, also those that it sets to the value they have. They are found by applying its change to
 * a probe in which each property has another value: what the change sets comes out the same.
 */
final class NamedProperties {

    private static final double HALF = 50;

    private NamedProperties() {}

    /** Returns the properties of a look that this change sets. */
    static Set<LookProperty> of(UnaryOperator<ZoneLook> change, ZoneLook before) {
        ZoneLook after = change.apply(before);
        ZoneLook probe = new ZoneLook(
                !before.on(),
                otherThan(before.brightness()),
                before.color() ^ 1,
                before.palette(),
                before.animation(),
                before.parameters());
        ZoneLook probed = apply(change, probe);
        Set<LookProperty> named = EnumSet.noneOf(LookProperty.class);
        addIf(probed.on() == after.on(), LookProperty.POWER, named);
        addIf(probed.brightness() == after.brightness(), LookProperty.BRIGHTNESS, named);
        addIf(probed.color() == after.color(), LookProperty.COLOR, named);
        addIf(setsAnimation(change, before, after), LookProperty.ANIMATION, named);
        return named;
    }

    private static boolean setsAnimation(UnaryOperator<ZoneLook> change, ZoneLook before, ZoneLook after) {
        if (!Objects.equals(before.animation(), after.animation())) {
            return true;
        }
        ZoneLook probe = before.withAnimation(before.animation() == null ? "" : null);
        return Objects.equals(apply(change, probe).animation(), after.animation());
    }

    /** Returns the properties of the master that this change sets. */
    static Set<LookProperty> ofMaster(UnaryOperator<Master> change, Master before) {
        Master after = change.apply(before);
        Master probed = apply(change, new Master(!before.on(), otherThan(before.brightness())));
        Set<LookProperty> named = EnumSet.noneOf(LookProperty.class);
        addIf(probed.on() == after.on(), LookProperty.POWER, named);
        addIf(probed.brightness() == after.brightness(), LookProperty.BRIGHTNESS, named);
        return named;
    }

    /** A change that is relative may be invalid for the probe, and names nothing then: what it changes counts anyway. */
    private static <T> T apply(UnaryOperator<T> change, T probe) {
        try {
            return change.apply(probe);
        } catch (ConfigurationException e) {
            return probe;
        }
    }

    private static double otherThan(double brightness) {
        return brightness < HALF ? brightness + 1 : brightness - 1;
    }

    private static void addIf(boolean set, LookProperty property, Set<LookProperty> named) {
        if (set) {
            named.add(property);
        }
    }
}
