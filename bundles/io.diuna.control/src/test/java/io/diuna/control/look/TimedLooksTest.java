// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.FakeCatalog;
import io.diuna.control.FakePalettes;
import io.diuna.control.FakeScheduler;
import io.diuna.control.MemoryStore;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** Looks that a playlist or a night light changes, in virtual time. */
class TimedLooksTest {

    private static final ZoneLook SAVED = new ZoneLook(true, 33, 0x123456, "ember", "wave", Map.of("depth", 5.0));

    private final FakeScheduler scheduler = new FakeScheduler("left", "right");
    private final MemoryStore store = new MemoryStore();
    private final PaletteCatalog palettes = FakePalettes.catalog(store);
    private final List<String> events = new ArrayList<>();
    private long now;
    private LookArchive archive = new LookArchive(store, NOPLogger.NOP_LOGGER, () -> {}, () -> now);
    private ZoneLooks looks = open();

    @Test
    void masterAndNightLightAreInOneSave() {
        looks.tick();
        NightState night = new NightState(new NightLightPlan(30, 0, true, null), 80, 80, Duration.ofMinutes(1));
        looks.setMaster(new Master(true, 77), Transition.DEFAULT, night);
        stop();
        assertThat(store.saves).isEqualTo(1);
        assertThat(document()).isEqualTo(SavedLooks.NONE.with(new Master(true, 77), night));
        looks.changeMaster(master -> master.withBrightness(70), Transition.CUT, true);
        assertThat(looks.night()).as("it is cancelled by the fade itself").hasValue(night);
        looks.setMaster(new Master(false, 80), Transition.DEFAULT, null);
        assertThat(scheduler.dimmed).endsWith(77.0, 70.0, 0.0);
        assertThat(events).containsExactly("MASTER:", "MASTER:", "MASTER:");
        stop();
        looks = open();
        assertThat(looks.night()).isEmpty();
    }

    @Test
    void theStepsOfAPlaylistAreSavedRarelyAndThePlaylistThatRunsAtOnce() {
        looks.tick();
        looks.setPlaylist("party");
        now += Duration.ofMillis(500).toNanos();
        archive.commit().commitIfDue();
        assertThat(document().playlist()).isEqualTo("party");
        looks.setPlaylist("party");
        for (int i = 1; i < 300; i++) {
            now += Duration.ofSeconds(1).toNanos();
            looks.step(Map.of("left", SAVED.withBrightness(i % 90)), Transition.CUT);
            archive.commit().commitIfDue();
        }
        assertThat(store.saves).isEqualTo(1);
        now += Duration.ofSeconds(2).toNanos(); // 5 minutes after the first step
        archive.commit().commitIfDue();
        assertThat(store.saves).isEqualTo(2);
        assertThat(saved()).containsEntry("left", SAVED.withBrightness(299 % 90));

        looks = open();
        assertThat(looks.playlist()).hasValue("party");
        looks.setPlaylist(null);
        stop();
        assertThat(open().playlist()).isEmpty();
    }

    private ZoneLooks open() {
        archive = new LookArchive(store, NOPLogger.NOP_LOGGER, () -> {}, () -> now);
        return new ZoneLooks(
                scheduler,
                new LookRules(FakeCatalog.withWave(), palettes),
                DefaultLooks.parse(new String[0], palettes, unexpected -> {}),
                archive,
                palettes,
                Map.of(),
                (kind, id) -> events.add(kind + ":" + id),
                () -> now);
    }

    /** Saves what is unsaved. */
    private void stop() {
        archive.commit().flush();
    }

    private SavedLooks document() {
        return LookDocument.read(store.load("looks").orElseThrow());
    }

    private Map<String, ZoneLook> saved() {
        return document().zones();
    }
}
