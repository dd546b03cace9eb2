// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.FakeCatalog;
import io.diuna.control.FakePalettes;
import io.diuna.control.FakeScheduler;
import io.diuna.control.MemoryStore;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** Undo and redo of commands, in virtual time. */
class LookUndoTest {

    private static final ZoneLook SAVED = new ZoneLook(true, 33, 0x123456, "ember", "wave", Map.of("depth", 5.0));

    private final FakeScheduler scheduler = new FakeScheduler("left", "right");
    private final MemoryStore store = new MemoryStore();
    private final PaletteCatalog palettes = FakePalettes.catalog(store);
    private final LookArchive archive = new LookArchive(store, NOPLogger.NOP_LOGGER, () -> {}, () -> 0);
    private final List<Master> masters = new ArrayList<>();
    private long now;
    private final ZoneLooks looks = new ZoneLooks(
            scheduler,
            new LookRules(FakeCatalog.withWave(), palettes),
            DefaultLooks.parse(new String[0], palettes, unexpected -> {}),
            archive,
            palettes,
            Map.of(),
            (kind, id) -> {},
            () -> now);

    @Test
    void undoAndRedoMoveThroughTheCommands() {
        looks.tick();
        ZoneLook start = look("left");
        looks.change(List.of("left", "right"), look -> look.withBrightness(1), Transition.CUT);
        looks.recall(Map.of("left", SAVED), Transition.CUT, true);
        looks.changeMaster(master -> master.withBrightness(50), Transition.CUT, true);
        assertThat(looks.undoStatus()).isEqualTo(new UndoStatus(3, 0));
        assertThat(looks.undo(Transition.DEFAULT, masters::add)).isTrue();
        assertThat(looks.master().brightness()).isEqualTo(100);
        looks.undo(Transition.DEFAULT, masters::add);
        assertThat(look("left").brightness()).isEqualTo(1);
        looks.undo(Transition.DEFAULT, masters::add);
        assertThat(look("left")).isEqualTo(start);
        assertThat(scheduler.last().transition()).isEqualTo(Transition.DEFAULT);
        assertThat(looks.undo(Transition.DEFAULT, masters::add)).isFalse();
        looks.redo(Transition.CUT, masters::add);
        looks.redo(Transition.CUT, masters::add);
        assertThat(look("left")).isEqualTo(SAVED);
        assertThat(look("right").brightness()).isEqualTo(1);
        assertThat(looks.undoStatus()).isEqualTo(new UndoStatus(2, 1));
        looks.change(List.of("right"), look -> look.withBrightness(2), Transition.CUT);
        assertThat(looks.redo(Transition.CUT, masters::add))
                .as("a new command ends the redo")
                .isFalse();
        looks.undo(Transition.CUT, masters::add);
        looks.undo(Transition.CUT, masters::add);
        looks.undo(Transition.CUT, masters::add);
        archive.commit().flush();
        assertThat(store.documents.getOrDefault("looks", "")).contains("\"zones\":{}");
    }

    @Test
    void theMasterIsToldBeforeItIsSet() {
        looks.tick();
        looks.changeMaster(master -> master.withBrightness(50), Transition.CUT, true);
        looks.undo(Transition.CUT, master -> {
            assertThat(looks.master().brightness()).isEqualTo(50);
            masters.add(master);
        });
        looks.redo(Transition.CUT, masters::add);
        assertThat(masters).containsExactly(Master.FULL, new Master(true, 50));
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        looks.undo(Transition.CUT, master -> {
            throw new AssertionError("a command for zones does not set it");
        });
    }

    @Test
    void aRedoReturnsToTheMasterThatWasSeenAndNotToTheOneOfTheNextMinute() {
        looks.tick();
        looks.changeMaster(master -> master.withBrightness(50), Transition.CUT, true);
        looks.setMaster(new Master(true, 40), Transition.CUT, null); // a night light, which ends at 45
        looks.undo(Transition.CUT, wanted -> looks.setMaster(new Master(true, 45), Transition.CUT, null));
        assertThat(looks.master()).isEqualTo(Master.FULL);
        looks.redo(Transition.CUT, masters::add);
        assertThat(looks.master().brightness()).isEqualTo(45);
    }

    @Test
    void theMasterIsNoStepIfItRunsByItself() {
        looks.tick();
        looks.changeMaster(master -> master.withBrightness(50), Transition.CUT, false);
        assertThat(looks.undoStatus()).isEqualTo(new UndoStatus(0, 0));
    }

    @Test
    void aSliderThatIsMovedIsOneStep() {
        looks.tick();
        double start = look("left").brightness();
        for (int i = 1; i <= 30; i++) {
            double brightness = i;
            looks.change(List.of("left"), look -> look.withBrightness(brightness), Transition.CUT);
            now += 900_000_000;
        }
        assertThat(looks.redo(Transition.CUT, masters::add)).isFalse();
        looks.change(List.of("left"), look -> look.withBrightness(31), Transition.CUT);
        looks.undo(Transition.CUT, masters::add);
        assertThat(look("left").brightness()).isEqualTo(start);
        for (int i = 1; i <= 30; i++) {
            double brightness = i;
            looks.change(List.of("left"), look -> look.withBrightness(brightness), Transition.CUT);
            now += 1_000_000_000;
        }
        assertThat(looks.undoStatus()).isEqualTo(new UndoStatus(LookHistory.STEPS, 0));
    }

    @Test
    void whatRunsByItselfIsNoStepAndOtherZonesStayAtAnUndo() {
        looks.tick();
        looks.change(List.of("left"), look -> look.withBrightness(1), Transition.CUT);
        looks.recall(Map.of("right", SAVED), Transition.CUT, false);
        assertThat(looks.undoStatus().undo()).isEqualTo(1);
        looks.undo(Transition.CUT, masters::add);
        assertThat(look("right")).isEqualTo(SAVED);
    }

    private ZoneLook look(String zone) {
        return looks.zone(zone).orElseThrow().look();
    }
}
