// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Palette;
import io.diuna.control.FakeCatalog;
import io.diuna.control.FakePalettes;
import io.diuna.control.FakeScheduler;
import io.diuna.control.MemoryStore;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** Zone looks on one thread. */
class ZoneLooksTest {

    private static final ZoneLook SAVED = new ZoneLook(true, 33, 0x123456, "ember", "wave", Map.of("depth", 5.0));

    private final FakeScheduler scheduler = new FakeScheduler("left", "right");
    private final FakeCatalog catalog = FakeCatalog.withWave();
    private final MemoryStore store = new MemoryStore();
    private final List<String> events = new ArrayList<>();
    private final PaletteCatalog palettes = FakePalettes.catalog(store);
    private Map<String, ZoneLook> bootLooks = Map.of();
    private int healthChanges;
    private LookArchive archive = new LookArchive(store, NOPLogger.NOP_LOGGER, () -> healthChanges++, () -> 0);
    private ZoneLooks looks = open();

    @Test
    void showsDefaultsAtTheFirstTick() {
        looks.tick();
        assertThat(scheduler.shown).extracting(FakeScheduler.Shown::zone).containsExactly("left", "right");
        assertThat(scheduler.shown.get(0).look().animation()).isEqualTo("wave");
        assertThat(scheduler.shown.get(1).look().animation()).isEqualTo("solid");
        assertThat(scheduler.shown).allMatch(shown -> shown.transition().equals(Transition.CUT));
        assertThat(scheduler.shown.get(0).palette().id()).isEqualTo("ocean");
        assertThat(store.saves).isZero();
    }

    @Test
    void showsSavedLooksAtTheFirstTickIncludingThoseOfMissingZones() {
        save(Map.of("right", SAVED, "attic", SAVED));
        looks.tick();
        assertThat(scheduler.shown)
                .extracting(FakeScheduler.Shown::zone)
                .containsExactlyInAnyOrder("left", "right", "attic");
        assertThat(looks.zone("right").orElseThrow().look()).isEqualTo(SAVED);
        assertThat(looks.zones())
                .extracting(status -> status.playback().layout().id())
                .containsExactly("left", "right");
    }

    @Test
    void changesTheLookOfAZoneThatDoesNotExistYetWithAnAction() {
        List<String> done = new ArrayList<>();
        looks.change("attic", look -> look.withBrightness(12), Transition.DEFAULT, () -> done.add("action"));
        assertThat(done).containsExactly("action");
        assertThat(scheduler.last().zone()).isEqualTo("attic");
        assertThat(scheduler.last().look().brightness()).isEqualTo(12);
        looks.change("cellar", look -> look, Transition.DEFAULT, () -> {});
        assertThat(scheduler.last().zone())
                .as("a look for it, although none was chosen")
                .isEqualTo("cellar");
        stop();
        assertThat(saved()).containsOnlyKeys("attic");
    }

    @Test
    void changesNothingWhenLookOrActionFails() {
        looks.tick();
        int before = scheduler.shown.size();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> looks.change("left", look -> look.withBrightness(101), Transition.CUT, () -> {
                    throw new AssertionError("the look is checked first");
                }));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> looks.change("left", look -> look.withBrightness(1), Transition.CUT, () -> {
                    throw new IllegalStateException("the disk is full");
                }));
        assertThat(scheduler.shown).hasSize(before);
        assertThat(looks.zone("left").orElseThrow().look().brightness()).isNotEqualTo(1);
    }

    @Test
    void changesShowsAndKeepsLooksOfMissingZones() {
        save(Map.of("attic", SAVED));
        ZoneStatus status = looks.change(List.of("left"), look -> look.withBrightness(12), Transition.DEFAULT)
                .get(0);
        assertThat(status.look().brightness()).isEqualTo(12);
        assertThat(scheduler.last().zone()).isEqualTo("left");
        assertThat(scheduler.last().look()).isEqualTo(status.look());
        assertThat(scheduler.last().transition()).isEqualTo(Transition.DEFAULT);
        stop();
        assertThat(saved()).containsOnlyKeys("left", "attic").containsEntry("attic", SAVED);
        assertThat(open().change(List.of("left"), look -> look, Transition.CUT)
                        .get(0)
                        .look())
                .isEqualTo(status.look());
    }

    @Test
    void changesNothingWhenTheChangeIsInvalid() {
        looks.tick();
        int before = scheduler.shown.size();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        looks.change(List.of("left"), look -> look.withOn(false).withPalette("mud"), Transition.CUT));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> looks.change(List.of("attic"), look -> look, Transition.CUT))
                .withMessageContaining("Zone 'attic' not found; available: left, right")
                .matches(e -> e.field().equals("zone"));
        assertThat(looks.zone("left").orElseThrow().look().on()).isTrue();
        assertThat(scheduler.shown).hasSize(before);
        stop();
        assertThat(store.saves).isZero();
    }

    @Test
    void neitherShowsNorSavesAnUnchangedLook() {
        looks.tick();
        int before = scheduler.shown.size();
        looks.change(List.of("left"), look -> look.withBrightness(look.brightness()), Transition.DEFAULT);
        assertThat(scheduler.shown).hasSize(before);
        stop();
        assertThat(store.saves).isZero();
    }

    @Test
    void theLightChangesBeforeTheSaveAndKeepsTheChangeIfItFails() {
        store.full = true;
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        assertThat(scheduler.last().look().brightness()).isEqualTo(1);
        stop();
        assertThat(archive.problem()).hasValue("The disk is full");
        looks.change(List.of("left"), look -> look.withBrightness(2), Transition.CUT);
        assertThat(scheduler.last().look().brightness()).isEqualTo(2);
        store.full = false;
        stop();
        assertThat(archive.problem()).isEmpty();
        assertThat(saved().get("left").brightness()).isEqualTo(2);
        assertThat(healthChanges).isEqualTo(2);
    }

    @Test
    void startsWithDefaultsAndBacksUpAnInvalidDocument() {
        store.documents.put("looks", "{\"version\":99}");
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        stop();
        assertThat(saved()).containsOnlyKeys("left");
        assertThat(store.documents).containsEntry("looks-broken", "{\"version\":99}");
    }

    @Test
    void aNewZoneGetsItsLook() {
        looks.tick();
        scheduler.add("attic");
        looks.zonesChanged();
        looks.tick();
        assertThat(scheduler.last().zone()).isEqualTo("attic");
        int shown = scheduler.shown.size();
        looks.tick();
        assertThat(scheduler.shown).hasSize(shown);
    }

    @Test
    void publishesEventsOfChangesOnly() {
        looks.tick();
        assertThat(events).isEmpty();
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        looks.changeMaster(master -> master.withBrightness(40), Transition.CUT, true);
        looks.changeMaster(master -> master.withBrightness(40), Transition.CUT, true);
        assertThat(events).containsExactly("LOOK:left", "MASTER:");
    }

    @Test
    void theMasterDimsEverythingAndKeepsTheLooks() {
        assertThat(looks.changeMaster(master -> master.withBrightness(40), Transition.DEFAULT, true))
                .isEqualTo(new Master(true, 40));
        assertThat(looks.changeMaster(master -> master.withOn(false), Transition.DEFAULT, true))
                .isEqualTo(new Master(false, 40));
        looks.changeMaster(master -> master, Transition.DEFAULT, true);
        assertThat(scheduler.dimmed).containsExactly(100.0, 40.0, 0.0);
        assertThatThrownBy(() -> looks.changeMaster(master -> master.withBrightness(101), Transition.CUT, true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("brightness is 0 to 100, not 101");
        stop();
        assertThat(document()).isEqualTo(new SavedLooks(new Master(false, 40), Map.of()));

        looks = open();
        looks.tick();
        assertThat(looks.master()).isEqualTo(new Master(false, 40));
        assertThat(scheduler.dimmed).endsWith(0.0);
    }

    @Test
    void theLookOfAMissingPluginSurvivesARestart() {
        looks.change(List.of("left"), look -> look.withParameters(Map.of("depth", 7)), Transition.CUT);
        stop();
        catalog.remove("wave");
        looks = open();
        looks.change(List.of("left"), look -> look.withOn(false), Transition.CUT);
        stop();
        assertThat(saved().get("left").animation()).isEqualTo("wave");
        assertThat(saved().get("left").parameters()).containsEntry("depth", 7.0);
    }

    @Test
    void aRecallShowsWhatCanBeShownAndTellsTheRest() {
        looks.tick();
        ZoneLook dark = new ZoneLook(false, 0, 0, "ice", null, Map.of());
        ZoneLook missing = SAVED.withAnimation("spark");
        Map<String, ZoneLook> wanted = new LinkedHashMap<>();
        wanted.put("left", SAVED);
        wanted.put("attic", SAVED);
        wanted.put("right", missing);
        int before = scheduler.shown.size();
        SceneRecall recall = looks.recall(wanted, Transition.DEFAULT, true);
        assertThat(recall.zones()).containsExactly("left");
        assertThat(recall.skipped().get("attic")).contains("Zone 'attic' not found");
        assertThat(recall.skipped().get("right")).contains("Animation 'spark' not found");
        assertThat(scheduler.shown).hasSize(before + 1);
        assertThat(scheduler.last().transition()).isEqualTo(Transition.DEFAULT);

        looks.recall(Map.of("left", SAVED, "right", dark), Transition.CUT, true);
        assertThat(scheduler.shown).as("left shows it already").hasSize(before + 2);
        stop();
        assertThat(saved()).containsEntry("left", SAVED).containsEntry("right", dark);
        assertThat(events).containsExactly("LOOK:left", "LOOK:right");
    }

    @Test
    void aCommandForSeveralZonesIsForAllOfThemOrNone() {
        looks.tick();
        int before = scheduler.shown.size();
        List<ZoneStatus> changed =
                looks.change(List.of("right", "left"), look -> look.withBrightness(7), Transition.DEFAULT);
        assertThat(changed).extracting(zone -> zone.playback().layout().id()).containsExactly("right", "left");
        assertThat(scheduler.shown).hasSize(before + 2);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> looks.change(
                        List.of("left", "right"), look -> look.withParameters(Map.of("depth", 3.0)), Transition.CUT))
                .withMessageContaining("Zone 'right': ")
                .matches(e -> e.field().equals("parameters.depth"));
        assertThat(scheduler.shown).hasSize(before + 2);
    }

    @Test
    void aPaletteOfTheUserIsShownWhereverItIsUsed() {
        looks.tick();
        palettes.put(Palette.of("mine", "Mine", List.of(0x010203)));
        looks.change(List.of("right"), look -> look.withPalette("mine"), Transition.CUT);
        palettes.put(Palette.of("mine", "Mine", List.of(0x0A0B0C)));
        int before = scheduler.shown.size();
        looks.paletteChanged("mine");
        assertThat(scheduler.shown).hasSize(before + 1);
        assertThat(scheduler.last().zone()).isEqualTo("right");
        assertThat(scheduler.last().palette().colors()).containsExactly(0x0A0B0C);
        palettes.own().remove("mine");
        looks.paletteChanged("mine");
        assertThat(scheduler.last().palette().id()).isEqualTo("aurora");
        assertThat(look("right").palette()).as("it may come back").isEqualTo("mine");
    }

    @Test
    void startsWithTheBootLook() {
        save(Map.of("left", SAVED.withBrightness(1), "right", SAVED));
        bootLooks = Map.of("left", SAVED);
        looks = open();
        looks.tick();
        assertThat(scheduler.shown)
                .filteredOn(shown -> shown.zone().equals("left"))
                .hasSize(1);
        assertThat(look("left")).isEqualTo(SAVED);
        stop();
        assertThat(saved()).containsEntry("left", SAVED).containsEntry("right", SAVED);
    }

    private ZoneLook look(String zone) {
        return looks.zone(zone).orElseThrow().look();
    }

    private ZoneLooks open() {
        DefaultLooks defaults =
                DefaultLooks.parse(new String[] {"left=wave;palette=ocean"}, palettes, unexpected -> {});
        archive = new LookArchive(store, NOPLogger.NOP_LOGGER, () -> healthChanges++, () -> 0);
        return new ZoneLooks(
                scheduler,
                new LookRules(catalog, palettes),
                defaults,
                archive,
                palettes,
                bootLooks,
                (kind, id) -> events.add(kind + ":" + id),
                () -> 0);
    }

    /** Saves what is unsaved. */
    private void stop() {
        archive.commit().flush();
    }

    private void save(Map<String, ZoneLook> saved) {
        store.save("looks", LookDocument.write(new SavedLooks(Master.FULL, saved)));
        store.saves = 0;
    }

    private SavedLooks document() {
        return LookDocument.read(store.load("looks").orElseThrow());
    }

    private Map<String, ZoneLook> saved() {
        return document().zones();
    }
}
