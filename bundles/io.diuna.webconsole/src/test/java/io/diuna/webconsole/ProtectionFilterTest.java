// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionFilterTest {

    private final ProtectionFilter filter = new ProtectionFilter(FakeContext.context(
            "diuna:io.test.api,diuna:io.test.web",
            FakeContext.bundle(7, "io.test.web", "diuna:io.test.web"),
            FakeContext.bundle(77, "io.test.snake", "diuna:io.test.snake"),
            FakeContext.bundle(9, "org.plugin", "plugin.jar")));

    private FilterCall click(String method, String bundle, String action) throws IOException, ServletException {
        return new FilterCall(method, "/system/console/bundles/" + bundle)
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

    @Test
    void readersAreLetThrough() throws IOException, ServletException {
        assertThat(click("GET", "7", "stop").hasPassed()).isTrue();
    }

    @Test
    void withoutALauncherNothingIsProtected() throws IOException, ServletException {
        ProtectionFilter open = new ProtectionFilter(
                FakeContext.context("", FakeContext.bundle(7, "io.test.web", "diuna:io.test.web")));
        FilterCall call = new FilterCall("POST", "/system/console/bundles/7")
                .parameter("action", "stop")
                .through(open::doFilter, null);
        assertThat(call.hasPassed()).isTrue();
    }
}
