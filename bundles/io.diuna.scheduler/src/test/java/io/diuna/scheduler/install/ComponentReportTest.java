// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class ComponentReportTest {

    private final FakeFramework framework = new FakeFramework();
    private final Map<String, String> headers = new HashMap<>();
    private long now;
    private long modified = 1;
    private int asked;
    private final ComponentReport report = new ComponentReport(framework.context, () -> now);
    private final Bundle bundle = (Bundle) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Bundle.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "getHeaders" -> {
                    asked++;
                    yield FrameworkUtil.asDictionary(headers);
                }
                case "getLastModified" -> modified;
                case "hashCode" -> 1;
                case "equals" -> self == arguments[0];
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private boolean isAsked(boolean useful) {
        int before = asked;
        assertThat(report.problem(bundle, useful)).isEmpty();
        return asked > before;
    }

    @Test
    void aProblemIsAskedAboutEachTime() {
        assertThat(report.problem(bundle, false))
                .hasValueSatisfying(text -> assertThat(text).startsWith("It brings no animation"));
        headers.put(Constants.BUNDLE_ACTIVATOR, "A");
        assertThat(report.problem(bundle, false)).isEmpty();
    }

    /** Regression: such a plugin was said to run, and its animation was nowhere. */
    @Test
    void anAnimationThatProvidesAnotherServiceIsNamed() {
        ComponentDescriptionDTO component = new ComponentDescriptionDTO();
        component.implementationClass = "bad.A";
        component.properties = Map.of(AnimationInfo.PREFIX_ + "id", "a");
        component.serviceInterfaces = new String[] {"bad.A"};
        assertThat(ComponentReport.withoutService(List.of(component)))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("bad.A has @AnimationInfo", "leave \"service\" out"));
        component.serviceInterfaces = new String[] {"bad.A", Animation.class.getName()};
        assertThat(ComponentReport.withoutService(List.of(component))).isEmpty();
        component.properties = Map.of();
        component.serviceInterfaces = new String[] {"bad.A"};
        assertThat(ComponentReport.withoutService(List.of(component))).isEmpty();
    }

    @Test
    void aPluginWithoutAProblemIsAskedAboutAfterAChangeOrTenSeconds() {
        assertThat(isAsked(true)).isTrue();
        assertThat(isAsked(true)).isFalse();
        now += TimeUnit.SECONDS.toNanos(10);
        assertThat(isAsked(true)).isTrue();
        modified++;
        assertThat(isAsked(true)).isTrue();
        assertThat(isAsked(true)).isFalse();
        headers.put(Constants.BUNDLE_ACTIVATOR, "A");
        assertThat(isAsked(false)).as("provides nothing any longer").isTrue();
    }
}
