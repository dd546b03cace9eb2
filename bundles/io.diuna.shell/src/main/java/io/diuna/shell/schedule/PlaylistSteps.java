// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.shell.command.KeyValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps of a playlist as a text: {@code SCENE:SECONDS,SCENE:SECONDS}. */
final class PlaylistSteps {

    private static final double SHORTEST_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 86_400;
    private static final double MILLIS = 1_000;

    private PlaylistSteps() {}

    /**
     * Reads steps.
     *
     * @param transition transition of each step
     */
    static List<PlaylistStep> parse(String text, Transition transition) {
        List<PlaylistStep> steps = new ArrayList<>();
        for (String step : KeyValues.split(text)) {
            int colon = step.lastIndexOf(':');
            double seconds = colon < 1
                    ? Double.NaN
                    : KeyValues.numberOf(step.substring(colon + 1)).orElse(Double.NaN);
            if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS)) {
                throw new ConfigurationException(
                        "steps[" + steps.size() + "]",
                        "'" + step
                                + "' is not a step; use SCENE:SECONDS with 0.1 to 86400 seconds, such as evening:30");
            }
            Duration duration = Duration.ofMillis(Math.round(seconds * MILLIS));
            steps.add(new PlaylistStep(step.substring(0, colon), duration, transition));
        }
        return steps;
    }

    /** Returns seconds without zeros at the end. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
