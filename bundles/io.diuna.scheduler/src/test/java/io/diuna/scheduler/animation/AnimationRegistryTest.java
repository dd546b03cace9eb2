// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.zone.FakeAnimation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnimationRegistryTest {

    private final AnimationRegistry registry = new AnimationRegistry();

    @Test
    void usesTheEntryOfTheHighestRankWhicheverWasAddedFirst() {
        AnimationEntry low = entry("snake", "Snake", "one", 1);
        AnimationEntry high = entry("snake", "Better snake", "two", 2);
        registry.add(high);
        registry.add(low);
        assertThat(registry.entry("snake")).isSameAs(high);
        assertThat(registry.animation("snake")).contains(high.description());
        assertThat(registry.animations()).containsExactly(high.description());
        assertThat(registry.idsOf("one")).containsExactly("snake");
        assertThat(registry.idsOf("two")).containsExactly("snake");

        registry.remove(high);
        assertThat(registry.entry("snake")).isSameAs(low);
        registry.remove(low);
        assertThat(registry.entry("snake")).isNull();
        assertThat(registry.animation("snake")).isEmpty();
    }

    @Test
    void reportsAnAnimationThatIsNotUsedBecauseOfItsId() {
        AnimationEntry high = entry("snake", "Better snake", "two", 2);
        registry.add(entry("snake", "Snake", "one", 1));
        registry.add(entry("rainbow", "Rainbow", "one", 3));
        assertThat(registry.conflict("one")).isNull();
        registry.add(high);
        assertThat(registry.conflict("one")).contains("'snake'", "plugin two");
        assertThat(registry.conflict("two")).isNull();
        registry.remove(high);
        assertThat(registry.conflict("one")).isNull();
    }

    @Test
    void listsAnimationsByLabelAndIdsOfAPluginById() {
        registry.add(entry("c", "Alpha", "one", 1));
        registry.add(entry("a", "Gamma", "one", 2));
        registry.add(entry("b", "Beta", "two", 3));
        assertThat(registry.animations()).extracting(AnimationDescription::id).containsExactly("c", "b", "a");
        assertThat(registry.idsOf("one")).containsExactly("a", "c");
        assertThat(registry.idsOf("none")).isEmpty();
    }

    @Test
    void removesOnlyTheGivenEntry() {
        AnimationEntry one = entry("snake", "Snake", "one", 1);
        registry.add(one);
        registry.remove(entry("snake", "Snake", "one", 1));
        assertThat(registry.entry("snake")).isSameAs(one);
    }

    private static AnimationEntry entry(String id, String label, String bundle, long rank) {
        return new AnimationEntry(
                new PluginId(bundle, "1", 1),
                new AnimationDescription(id, label, "", List.of(), bundle, "1"),
                FakeAnimation.filling(0),
                () -> {},
                rank);
    }
}
