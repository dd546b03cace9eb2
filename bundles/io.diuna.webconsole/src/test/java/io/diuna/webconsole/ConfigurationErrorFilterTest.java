// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationErrorFilterTest {

    private final ConfigurationErrorFilter filter = new ConfigurationErrorFilter();
    private final FilterCall call = new FilterCall("POST", "/system/console/configMgr/io.test");

    private static IOException refused(String message) {
        return new IOException("Configuration 'io.test' was refused", new ConfigurationException("fps", message));
    }

    @Test
    void aRefusalIsAnsweredInItsWords() throws IOException, ServletException {
        call.through(filter::doFilter, refused("'fps' must be a whole number, not 'a<b'"));
        assertThat(call.status()).isEqualTo(422);
        assertThat(call.text())
                .isEqualTo("Not saved, the values before hold: 'fps' must be a whole number, not 'a<b'.\n");
    }

    @Test
    void theConsoleShowsItAsHtml() throws IOException, ServletException {
        call.header("X-Requested-With", "XMLHttpRequest").through(filter::doFilter, refused("not <script>"));
        assertThat(call.text()).contains("not &lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void anotherFailureIsNone() {
        IOException failure = new IOException("disk full");
        assertThatThrownBy(() -> call.through(filter::doFilter, failure)).isSameAs(failure);
    }
}
