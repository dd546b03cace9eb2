// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.solid;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationGuard;
import io.diuna.animation.testkit.GoldenFrames;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Stage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolidTest {

    private int color = 0xFF8000;
    private final List<Object> calls = new ArrayList<>();

    @Test
    void showsTheCurrentColourAndHoldsStill() {
        var renderer = new Solid().renderer(stage());
        renderer.render(frame());
        color = 0x0080FF;
        renderer.render(frame());
        assertThat(calls).containsExactly("fill", 0xFF8000, "holdStill", "fill", 0x0080FF, "holdStill");
    }

    @Test
    void hasNoParameters() {
        assertThat(new Solid().parameters()).isEmpty();
    }

    @Test
    void passesAllGuards() {
        AnimationGuard.of(Solid::new).passesAll();
    }

    @Test
    void rendersItsGoldenFrames() {
        GoldenFrames.check("solid", TestZone.line(60), new Solid());
        GoldenFrames.check("solid-matrix", TestZone.matrix(16, 16), new Solid());
    }

    private Stage stage() {
        return (Stage) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Stage.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("color");
                    return color;
                });
    }

    private Frame frame() {
        return (Frame) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Frame.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (arguments != null) {
                        calls.add(arguments[0]);
                    }
                    return null;
                });
    }
}
