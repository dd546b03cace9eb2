// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.zone.ZoneLook;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnimationMemoryTest {

    private static final ZoneLook RAIN = new ZoneLook(true, 50, 0, "ocean", "rain", Map.of("speed", 3.0, "size", 2.0));
    private static final ZoneLook STATIC = RAIN.withAnimation(null);

    private final AnimationMemory memory = AnimationMemory.NONE.with("left", RAIN, STATIC);

    @Test
    void anAnimationComesBackWithItsParameters() {
        assertThat(memory.complete("left", STATIC, STATIC.withAnimation("rain")))
                .isEqualTo(RAIN);
        assertThat(memory.complete("left", STATIC, STATIC.withAnimation("rain").withParameters(Map.of("speed", 9.0))))
                .isEqualTo(RAIN.withParameters(Map.of("speed", 9.0)));
        assertThat(memory.complete("left", STATIC, STATIC.withAnimation("snow")).parameters())
                .isEmpty();
        assertThat(memory.complete("right", STATIC, STATIC.withAnimation("rain"))
                        .parameters())
                .isEmpty();
    }

    @Test
    void theLastAnimationIsTheOneThatTheZoneHadOrHas() {
        ZoneLook last = STATIC.withAnimation(ZoneLook.LAST_ANIMATION);
        assertThat(memory.complete("left", STATIC, last)).isEqualTo(RAIN);
        assertThat(memory.complete("left", RAIN, RAIN.withAnimation(ZoneLook.LAST_ANIMATION)))
                .isEqualTo(RAIN);
        assertThat(memory.complete("right", STATIC, last).animation()).isEqualTo(ZoneLook.LAST_ANIMATION);
        ZoneLook snow = STATIC.withAnimation("snow");
        AnimationMemory both = memory.with("left", snow, RAIN).with("left", RAIN, STATIC);
        assertThat(both.complete("left", STATIC, last)).isEqualTo(RAIN);
        assertThat(both.with("left", snow, STATIC).complete("left", STATIC, last))
                .isEqualTo(snow);
    }

    @Test
    void aLookOfTheSameAnimationIsLeftAsItIs() {
        ZoneLook bare = STATIC.withAnimation("rain");
        assertThat(memory.complete("left", RAIN, bare)).isEqualTo(bare);
    }

    @Test
    void theAnimationThatWasLeftLongestAgoIsForgotten() {
        AnimationMemory many = memory;
        for (int i = 0; i < AnimationMemory.MOST; i++) {
            many = many.with("left", STATIC.withAnimation("a" + i), STATIC);
        }
        assertThat(many.zones().get("left")).hasSize(AnimationMemory.MOST).doesNotContainKey("rain");
    }
}
