// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.web.metrics.ExpositionReader.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {

    private final Exposition page = new Exposition();

    @Test
    void groupsSamplesByMetric() {
        page.counter("a_total", "First", Map.of("x", "1"), 1);
        page.gauge("b", "Second", Map.of(), -0.25);
        page.counter("a_total", "First", Map.of("x", "2"), 3e9);
        assertThat(page.text()).isEqualTo("""
                # HELP a_total First
                # TYPE a_total counter
                a_total{x="1"} 1
                a_total{x="2"} 3000000000
                # HELP b Second
                # TYPE b gauge
                b -0.25
                """);
    }

    @Test
    void writesSummaries() {
        page.summary("s_seconds", "Time", Map.of("strip", "main"), Map.of("0.5", 0.001), 0.5, 7);
        assertThat(page.text()).isEqualTo("""
                # HELP s_seconds Time
                # TYPE s_seconds summary
                s_seconds{quantile="0.5",strip="main"} 0.001
                s_seconds_sum{strip="main"} 0.5
                s_seconds_count{strip="main"} 7
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"b\"", "a\\nb", "a\nb", "\\", "}", ",", "x=\"y\",", "", "Grün ☼", "\"\\\n"})
    void escapesLabels(String value) {
        page.gauge("a", "What \\ it is\nand more", Map.of("x", value, "y", "1"), 1);
        assertThat(ExpositionReader.read(page.text()))
                .containsExactly(new Sample("a", Map.of("x", value, "y", "1"), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 1e300, 1e200, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
    void writesNumbersExactly(double value) {
        page.gauge("a", "A", Map.of(), value);
        assertThat(ExpositionReader.read(page.text())).containsExactly(new Sample("a", Map.of(), value));
    }

    /** Tests the parser that the other tests rely on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1",
                "# TYPE a gauge\na 1\n",
                "# HELP a A\na 1\n",
                "# HELP a A\n# TYPE a gauge\na 1",
                "# HELP a A\n# TYPE a gauge\nb 1\n",
                "# HELP a A\n# TYPE a gauge\na 1\na 2\n",
                "# HELP a A\n# TYPE a gauge\na{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\"} 2\n",
                "# HELP a A\n# TYPE a gauge\na{x=\"1\"y=\"2\"} 1\n",
                "# HELP a A\n# TYPE a gauge\na{x=\"\\t\"} 1\n",
                "# HELP a A\n# TYPE a gauge\na{x=\"1\",} 1\n",
                "# HELP a A\n# TYPE a gauge\na 1,5\n",
                "# HELP a A\n# TYPE a gauge\na 1\n\n",
                "# HELP a A\n# TYPE a counter\na 1\n",
                "# HELP a_total A\n# TYPE a_total counter\na_total -1\n",
                "# HELP a A\n# TYPE a summary\na 1\n",
                "# HELP a A\n# TYPE a gauge\na 1\n# HELP b B\n# TYPE b gauge\nb 1\n# HELP a A\n# TYPE a gauge\na{x=\"1\"} 1\n"
            })
    void parserRefuses(String wrong) {
        assertThatThrownBy(() -> ExpositionReader.read(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
}
