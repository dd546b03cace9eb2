// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.FakeCatalog;
import io.diuna.control.FakePalettes;
import io.diuna.control.FakeScheduler;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** Acknowledged changes of looks and master after a power cut at each disk call, in virtual time. */
class LookDurabilityTest {

    private static final int CHANGES = 40;
    private static final String[] ZONES = {"left", "right"};

    private long now;

    /** Change with its answer; the value counts the changes. */
    private record Change(int target, int value, CompletableFuture<Boolean> saved) {}

    @Test
    void noAcknowledgedChangeIsLostByACutAtAnyDiskCall() {
        int cutsWithAnswers = 0;
        for (int cutAt = 0; cutAt <= 5 * CHANGES; cutAt++) {
            PowerCutStore store = new PowerCutStore(new byte[0], cutAt);
            List<Change> changes = run(store, new Random(cutAt));
            int[] acknowledged = new int[ZONES.length + 1];
            for (Change change : changes) {
                if (change.saved().getNow(false)) {
                    acknowledged[change.target()] = change.value();
                }
            }
            int[] found = restart(store);
            for (int target = 0; target < acknowledged.length; target++) {
                assertThat(found[target])
                        .as("target %d after a cut at call %d", target, cutAt)
                        .isGreaterThanOrEqualTo(acknowledged[target]);
            }
            cutsWithAnswers += acknowledged[0] > 0 && store.isCut() ? 1 : 0;
        }
        assertThat(cutsWithAnswers).as("cuts after an answer").isGreaterThan(20);
    }

    @Test
    void sixtyChangesASecondShareFewSaves() {
        PowerCutStore store = new PowerCutStore(new byte[0], Integer.MAX_VALUE);
        LookArchive archive = archive(store);
        ZoneLooks looks = looks(archive);
        for (int i = 1; i <= 60; i++) {
            double brightness = i;
            looks.change(List.of("left"), look -> look.withBrightness(brightness), Transition.CUT);
            archive.commit().commitIfDue();
            now += Duration.ofMillis(1000 / 60).toNanos();
        }
        archive.commit().flush();
        assertThat(store.saves).as("nobody waits").isLessThanOrEqualTo(3);
        assertThat(restart(store)[0]).isEqualTo(60);
    }

    /** Changes looks and master, of which the value tells the order, and saves now and then; ends at the cut. */
    private List<Change> run(PowerCutStore store, Random random) {
        LookArchive archive = archive(store);
        ZoneLooks looks = looks(archive);
        List<Change> changes = new ArrayList<>();
        for (int value = 1; value <= CHANGES && !store.isCut(); value++) {
            int target = random.nextInt(ZONES.length + 1);
            change(looks, target, value);
            changes.add(new Change(target, value, archive.commit().saved()));
            if (random.nextInt(3) == 0) {
                now += Duration.ofMillis(random.nextInt(40)).toNanos();
                archive.commit().commitIfDue();
            }
        }
        archive.commit().flush();
        return changes;
    }

    private static void change(ZoneLooks looks, int target, double value) {
        if (target == ZONES.length) {
            looks.changeMaster(master -> master.withBrightness(value), Transition.CUT, true);
        } else {
            looks.change(List.of(ZONES[target]), look -> look.withBrightness(value), Transition.CUT);
        }
    }

    /** Returns the values that a fresh instance finds; 0 for those that were never saved. */
    private static int[] restart(PowerCutStore store) {
        SavedLooks found = store.surviving().length == 0 ? SavedLooks.NONE : LookDocument.read(store.surviving());
        int[] values = new int[ZONES.length + 1];
        for (int i = 0; i < ZONES.length; i++) {
            var look = found.zones().get(ZONES[i]);
            values[i] = look == null ? 0 : (int) look.brightness();
        }
        values[ZONES.length] =
                found.master().equals(Master.FULL) ? 0 : (int) found.master().brightness();
        return values;
    }

    private LookArchive archive(PowerCutStore store) {
        return new LookArchive(store, NOPLogger.NOP_LOGGER, () -> {}, () -> now);
    }

    private static ZoneLooks looks(LookArchive archive) {
        PaletteCatalog palettes = FakePalettes.builtIn();
        return new ZoneLooks(
                new FakeScheduler(ZONES),
                new LookRules(FakeCatalog.withWave(), palettes),
                DefaultLooks.parse(new String[0], palettes, unexpected -> {}),
                archive,
                palettes,
                Map.of(),
                (kind, id) -> {},
                () -> 0);
    }
}
