// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.solid;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Stage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SolidTest implements AnimationContract {

    private int color = 0xFF8000;
    private final List<Object> calls = new ArrayList<>();

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("solid", Solid::new);
    }

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
