// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.shell.FakeShow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightLightCommandTest {

    private @Nullable NightLightStatus running;
    private Place place = Place.NONE;

    private final NightLightCommand command = new NightLightCommand(new FakeShow(), new NightLight() {
        @Override
        public Optional<NightLightStatus> status() {
            return Optional.ofNullable(running);
        }

        @Override
        public NightLightStatus start(NightLightPlan plan) {
            running = new NightLightStatus(plan, Duration.ofMinutes(plan.minutes()));
            return running;
        }

        @Override
        public boolean cancel() {
            boolean ran = running != null;
            running = null;
            return ran;
        }
    });

    private final PlaceCommand places = new PlaceCommand(new PlaceAdmin() {
        @Override
        public Place place() {
            return place;
        }

        @Override
        public void put(Place changed) {
            place = changed;
        }
    });

    private String run(String... words) {
        return command.run(List.of(words));
    }

    @Test
    void startsPrintsAndCancels() {
        assertThat(run()).isEqualTo("No night light runs\n");
        String text = run("start", "minutes=20", "brightness=10", "scene=cosy");
        assertThat(text).isEqualTo("""
                minutes       20
                brightness    10
                off           no
                scene         cosy
                seconds left  1200
                """);
        assertThat(run()).isEqualTo(text);
        assertThat(run("cancel")).isEqualTo("Cancelled the night light\n");
        assertThat(run("cancel")).isEqualTo("No night light runs\n");
        assertThatThrownBy(() -> run("start")).hasMessage("'minutes' is missing");
        assertThatThrownBy(() -> run("start", "minutes=256"))
                .hasMessage("'minutes' must be a whole number from 1 to 255");
    }

    @Test
    void place() {
        assertThat(places.run(List.of("latitude=52.2297", "longitude=21.0122", "timeZone=Europe/Warsaw")))
                .isEqualTo("""
                latitude   52.2297
                longitude  21.0122
                timeZone   Europe/Warsaw
                """);
        assertThatThrownBy(() -> places.run(List.of("latitude=91"))).hasMessageStartingWith("'latitude' must be");
        assertThatThrownBy(() -> places.run(List.of("timeZone=Moon")))
                .hasMessageStartingWith("'Moon' is not a time zone");
        assertThat(place.latitude()).isEqualTo(52.2297);
    }
}
