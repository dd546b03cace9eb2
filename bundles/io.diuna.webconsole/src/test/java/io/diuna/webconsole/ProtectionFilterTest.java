// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class ProtectionFilterTest {

    private final ProtectionFilter filter = new ProtectionFilter(
            FakeContext.context(
                    "diuna:io.test.api,diuna:io.test.web",
                    FakeContext.bundle(7, "io.test.web", "diuna:io.test.web"),
                    FakeContext.bundle(77, "io.test.snake", "diuna:io.test.snake"),
                    FakeContext.bundle(9, "org.plugin", "plugin.jar")),
            components());

    /** Returns a runtime with the components 5 of the bundle 7 and 6 of the bundle 77. */
    private static ServiceComponentRuntime components() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                ProtectionFilterTest.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> List.of(description(7), description(77));
                    case "getComponentConfigurationDTOs" -> List.of(component((ComponentDescriptionDTO) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ComponentDescriptionDTO description(long bundle) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.bundle = new BundleDTO();
        description.bundle.id = bundle;
        return description;
    }

    private static ComponentConfigurationDTO component(ComponentDescriptionDTO description) {
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.description = description;
        component.id = description.bundle.id == 7 ? 5 : 6;
        return component;
    }

    private FilterCall click(String method, String bundle, String action) throws IOException, ServletException {
        return clickAt(method, "bundles/" + bundle, action);
    }

    private FilterCall clickAt(String method, String path, String action) throws IOException, ServletException {
        return new FilterCall(method, "/system/console/" + path)
                .parameter("action", action)
                .through(filter::doFilter, null);
    }

    @ParameterizedTest
    @CsvSource({"7,stop", "7,uninstall", "io.test.web,stop", "io.test.web:1.0.0,stop"})
    void aBundleThatDiunaNeedsIsNotStopped(String bundle, String action) throws IOException, ServletException {
        FilterCall call = click("POST", bundle, action);
        assertThat(call.hasPassed()).isFalse();
        assertThat(call.status()).isEqualTo(409);
        assertThat(call.text()).contains("Diuna needs the bundle io.test.web", "Refresh Package Imports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "refresh", "update"})
    void allElseIsDoneWithIt(String action) throws IOException, ServletException {
        assertThat(click("POST", "7", action).hasPassed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"77", "io.test.snake", "9", "org.plugin", "12", "none"})
    void othersAreStopped(String bundle) throws IOException, ServletException {
        assertThat(click("POST", bundle, "stop").hasPassed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "7/io.test.web.Servlet", "7/io.test.web.Servlet/io.test~a"})
    void itsComponentsAreNotDisabled(String component) throws IOException, ServletException {
        FilterCall call = clickAt("POST", "components/" + component, "disable");
        assertThat(call.hasPassed()).isFalse();
        assertThat(call.text()).contains("Diuna needs the components of io.test.web");
        assertThat(clickAt("POST", "components/" + component, "enable").hasPassed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "77/io.test.snake.Snake", "12"})
    void otherComponentsAreDisabled(String component) throws IOException, ServletException {
        assertThat(clickAt("POST", "components/" + component, "disable").hasPassed())
                .isTrue();
    }

    @Test
    void readersAreLetThrough() throws IOException, ServletException {
        assertThat(click("GET", "7", "stop").hasPassed()).isTrue();
    }

    @Test
    void withoutALauncherNothingIsProtected() throws IOException, ServletException {
        ProtectionFilter open = new ProtectionFilter(
                FakeContext.context("", FakeContext.bundle(7, "io.test.web", "diuna:io.test.web")), components());
        FilterCall call = new FilterCall("POST", "/system/console/bundles/7")
                .parameter("action", "stop")
                .through(open::doFilter, null);
        assertThat(call.hasPassed()).isTrue();
    }
}
