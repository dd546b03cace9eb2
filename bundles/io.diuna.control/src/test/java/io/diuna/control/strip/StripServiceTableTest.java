// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.strip.StripConfigurations.Entry;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.StripStatus.State;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class StripServiceTableTest {

    private static final String PID = "io.diuna.ddp~hall";
    private final StripServiceTable table = new StripServiceTable();

    private static Entry configured(int pixels) {
        Map<String, Object> values = Map.of("pixels", pixels, "gamma", new double[] {2});
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(values);
        return new Entry("hall", PID, "io.diuna.ddp", properties);
    }

    private static Map<String, Object> service(long id, int pixels) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("service.pid", PID);
        properties.put("service.id", id);
        properties.put("pixels", pixels);
        properties.put("gamma", new double[] {2});
        return properties;
    }

    private static StripStatus status(State state, long serviceId) {
        return new StripStatus("hall", null, 21, state, null, 5, 0, 0, 1, serviceId);
    }

    @Test
    void aStatusIsCurrentOnceTheServiceOfTheConfigurationHasAnOutcome() {
        table.put(service(7, 21));
        assertThat(table.isCurrent(configured(21), status(State.OK, 7))).isTrue();
        assertThat(table.isCurrent(configured(9), status(State.OK, 7)))
                .as("the service has the values before")
                .isFalse();
        table.put(service(8, 9));
        for (State state : State.values()) {
            assertThat(table.isCurrent(configured(9), status(state, 7)))
                    .as("%s of the service before", state)
                    .isFalse();
            assertThat(table.isCurrent(configured(9), status(state, 8)))
                    .as("%s of this service", state)
                    .isTrue();
        }
    }

    @Test
    void aStatusIsCurrentAfterTheServiceWasModified() {
        table.put(service(7, 21));
        table.put(service(7, 9));
        assertThat(table.isCurrent(configured(9), status(State.OK, 7))).isTrue();
    }

    @Test
    void theFirstInstanceThatCannotBeOpenedHasACurrentStatus() {
        table.put(service(7, 9));
        assertThat(table.isCurrent(configured(9), status(State.OK, 0))).isFalse();
        assertThat(table.isCurrent(configured(9), status(State.STUCK, 0))).isTrue();
        assertThat(table.isCurrent(configured(9), null)).isFalse();
    }

    @Test
    void aDriverMayWithholdValues() {
        Map<String, Object> service = service(7, 9);
        service.remove("gamma");
        table.put(service);
        assertThat(table.isCurrent(configured(9), status(State.OK, 7))).isTrue();
    }

    @Test
    void removesTheServiceThatGoesButNotItsSuccessor() {
        table.put(service(8, 9));
        table.remove(service(7, 21));
        assertThat(table.hasService(configured(9))).isTrue();
        table.remove(service(8, 9));
        assertThat(table.hasService(configured(9))).isFalse();
        assertThat(table.isCurrent(configured(9), status(State.OK, 8))).isFalse();
    }

    @Test
    void ignoresServicesWithoutAConfiguration() {
        table.put(Map.of("service.id", 3L));
        table.remove(Map.of("service.id", 3L));
        assertThat(table.hasService(configured(9))).isFalse();
    }
}
