// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.control.place.PlaceProperties;
import io.diuna.control.place.PlaceSetting;
import io.diuna.control.strip.ConfigurationRetry;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.LoggerFactory;

/** Shell of the {@link PlaceSetting}, and health check of its configuration. */
@Component(configurationPid = PlaceProperties.PID)
@Designate(ocd = ControlPlace.Config.class)
public final class ControlPlace implements PlaceAdmin, HealthCheck {

    /** Description for console and files. The properties are read from a map, which tells whether a coordinate is set. */
    @ObjectClassDefinition(
            name = "Diuna place",
            description = "Where the light is, for schedules with sunrise or sunset, and its time zone.")
    public @interface Config {

        @AttributeDefinition(
                name = "Latitude",
                description = "Degrees north, -90 to 90; negative in the south. Both coordinates, or neither.",
                required = false)
        double latitude();

        @AttributeDefinition(
                name = "Longitude",
                description = "Degrees east, -180 to 180; negative in the west.",
                required = false)
        double longitude();

        @AttributeDefinition(
                name = "Time zone",
                description = "Such as Europe/Warsaw. Empty for the time zone of the system.",
                required = false)
        String timeZone();
    }

    private final ConfigurationAdmin configurations;
    private final PlaceSetting setting = new PlaceSetting(LoggerFactory.getLogger(ControlPlace.class));

    @Activate
    public ControlPlace(@Reference ConfigurationAdmin configurations, Map<String, Object> properties) {
        this.configurations = configurations;
        setting.configure(properties);
    }

    @Modified
    void configure(Map<String, Object> properties) {
        setting.configure(properties);
    }

    @Override
    public Place place() {
        return setting.place();
    }

    @Override
    public void put(Place place) {
        ConfigurationRetry.write("the place", () -> write(place));
        setting.set(place);
    }

    private boolean write(Place place) {
        try {
            return configurations
                    .getConfiguration(PlaceProperties.PID, "?")
                    .updateIfDifferent(PlaceProperties.write(place));
        } catch (IOException e) {
            throw new DiunaException("The configuration of the place cannot be written; check the disk", e);
        }
    }

    @Override
    public List<HealthProblem> problems() {
        return setting.problems();
    }
}
