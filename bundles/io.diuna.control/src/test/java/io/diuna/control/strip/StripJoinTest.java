// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.strip.StripConfigurations.Entry;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class StripJoinTest {

    @Test
    void containsRunningAndConfiguredStrips() {
        StripStatus tests = new StripStatus("tests", null, 10, StripStatus.State.OK, null, 5, 0, 1, 0, 0);
        Entry waiting =
                new Entry("wall", "gone.driver~wall", "gone.driver", FrameworkUtil.asDictionary(Map.of("pixels", 5)));

        List<ConfiguredStrip> strips = StripJoin.of(List.of(tests), List.of(waiting), new DriverCatalog(List.of()));

        assertThat(strips).extracting(strip -> strip.status().id()).containsExactly("tests", "wall");
        assertThat(strips.get(0)).isEqualTo(new ConfiguredStrip(tests, null, Map.of()));
        assertThat(strips.get(1).driver()).isEqualTo("gone.driver");
        assertThat(strips.get(1).values()).isEmpty();
        assertThat(strips.get(1).status().state()).isEqualTo(StripStatus.State.UNAVAILABLE);
        assertThat(strips.get(1).status().reason()).contains("gone.driver not found");
    }
}
