// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.TextTable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code place}: prints the place of the light, after changing it. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "place",
        usage = "[latitude=-90..90 longitude=-180..180] [timeZone=NAME]",
        summary = "Prints coordinates and time zone of schedules; with keys, changes them first")
public final class PlaceCommand implements AdminCommand {

    private static final int MOST_NORTH = 90;
    private static final int MOST_EAST = 180;

    private final PlaceAdmin places;

    @Activate
    public PlaceCommand(@Reference PlaceAdmin places) {
        this.places = places;
    }

    @Override
    public String run(List<String> words) {
        KeyValues keys = KeyValues.of(words);
        keys.checkKnown(Set.of("latitude", "longitude", "timeZone"));
        Place present = places.place();
        if (words.isEmpty()) {
            return text(present);
        }
        Place changed = new Place(
                number(keys.number("latitude", -MOST_NORTH, MOST_NORTH), present.latitude()),
                number(keys.number("longitude", -MOST_EAST, MOST_EAST), present.longitude()),
                keys.text("timeZone").orElse(present.timeZone()));
        places.put(changed);
        return text(changed);
    }

    @Override
    public List<String> candidates(List<String> before) {
        return List.of("latitude=", "longitude=", "timeZone=");
    }

    private static @Nullable Double number(OptionalDouble number, @Nullable Double present) {
        return number.isPresent() ? (Double) number.getAsDouble() : present;
    }

    /** Returns degrees in full: the table would round them. */
    private static @Nullable String degrees(@Nullable Double degrees) {
        return degrees == null ? null : degrees.toString();
    }

    private static String text(Place place) {
        return new TextTable()
                .row("latitude", degrees(place.latitude()))
                .row("longitude", degrees(place.longitude()))
                .row("timeZone", place.zone().getId())
                .toString();
    }
}
