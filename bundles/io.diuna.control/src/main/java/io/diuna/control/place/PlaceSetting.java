// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.place;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Place that is in effect: that of the last valid configuration. Any thread may call. */
public final class PlaceSetting {

    private final Logger log;
    private volatile Place place = Place.NONE;
    private volatile @Nullable String problem;

    /** @param log log for invalid configurations */
    public PlaceSetting(Logger log) {
        this.log = log;
    }

    /** Returns the place. */
    public Place place() {
        return place;
    }

    /** Sets a valid place. */
    public void set(Place valid) {
        place = valid;
        problem = null;
    }

    /** Takes the properties of a configuration; if a value is invalid, the place before stays. */
    public void configure(Map<String, ?> properties) {
        try {
            set(PlaceProperties.read(properties));
        } catch (ConfigurationException e) {
            problem = String.valueOf(e.getMessage());
            log.warn("The configuration '{}' is ignored: {}", PlaceProperties.PID, e.getMessage());
        }
    }

    /** Returns what is wrong with the configuration. */
    public List<HealthProblem> problems() {
        String text = problem;
        String subject = "configuration '" + PlaceProperties.PID + "'";
        return text == null
                ? List.of()
                : List.of(new HealthProblem(
                        "configuration-invalid",
                        subject,
                        "C" + subject.substring(1) + " is ignored, and the place before holds: " + text,
                        "Correct it in the console, in its file or by REST"));
    }
}
