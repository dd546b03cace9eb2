// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.LoggerFactory;

/** A value of the wrong type or out of range never stops a component of ours. */
class ConfigurationFilterTest {

    private static final String PID = "io.diuna.scheduler";

    private final ConfigurationFilter filter = new ConfigurationFilter(
            pid -> Optional.of(definition(number("fps", 1, 240), number("ports", 0, 9), text("label"))),
            LoggerFactory.getLogger(ConfigurationFilterTest.class));

    private static List<Object> wrong() {
        return List.of("abc", 0, 241, -1L, 60.5, true, new int[] {60, 61}, List.of(1, 2), "");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongValueIsLeftOutAndNamed(Object value) {
        Hashtable<String, Object> properties = properties(PID, Map.of("fps", value, "label", "a, b", "other", 1));
        deliver(properties);
        assertThat(properties).containsOnlyKeys("service.pid", "label", "other");
        assertThat(filter.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("configuration-invalid");
            assertThat(problem.message()).contains(PID, "fps");
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    private static List<Object> right() {
        return List.of("60", 1, 240L, 60.0, (byte) 5);
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightValueStays(Object value) {
        Hashtable<String, Object> properties = properties(PID, Map.of("fps", value));
        deliver(properties);
        assertThat(properties).containsEntry("fps", value);
        assertThat(filter.problems()).isEmpty();
    }

    @Test
    void theValueBeforeStays() {
        deliver(properties(PID, Map.of("fps", 30)));
        Hashtable<String, Object> properties = properties(PID, Map.of("fps", 0));
        deliver(properties);
        assertThat(properties).containsEntry("fps", 30);
        assertThat(filter.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("Configuration 'io.diuna.scheduler': fps is '0' (out of range); 30 is used"));
        deliver(properties(PID, Map.of()));
        properties = properties(PID, Map.of("fps", 0));
        deliver(properties);
        assertThat(properties).doesNotContainKey("fps");
    }

    @Test
    void theProblemEndsWithTheMistake() {
        deliver(properties(PID, Map.of("fps", "abc")));
        deliver(properties(PID, Map.of("fps", "abc")));
        assertThat(filter.problems()).hasSize(1);
        deliver(properties(PID, Map.of("fps", "60")));
        assertThat(filter.problems()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked") // a class has no type arguments
    void theProblemEndsWithTheConfiguration() {
        deliver(properties(PID, Map.of("fps", "abc")));
        ServiceReference<ConfigurationAdmin> source = fake(ServiceReference.class, Map.of());
        filter.configurationEvent(new ConfigurationEvent(source, ConfigurationEvent.CM_DELETED, null, PID));
        assertThat(filter.problems()).isEmpty();
    }

    @Test
    void anInstanceHasTheDefinitionOfItsFactory() {
        List<String> asked = new ArrayList<>();
        ConfigurationFilter instances = new ConfigurationFilter(
                pid -> {
                    asked.add(pid);
                    return Optional.empty();
                },
                LoggerFactory.getLogger(ConfigurationFilterTest.class));
        Hashtable<String, Object> properties = properties("io.diuna.zone~left", Map.of("grouping", "abc"));
        properties.put(ConfigurationAdmin.SERVICE_FACTORYPID, "io.diuna.zone");
        instances.modifyConfiguration(fake(ServiceReference.class, Map.of()), properties);
        assertThat(asked).containsExactly("io.diuna.zone");
        assertThat(properties).containsKey("grouping");
    }

    @Test
    void theConfigurationsOfOthersAreTheirs() {
        Hashtable<String, Object> properties = properties("com.example.thing", Map.of("fps", "abc"));
        deliver(properties);
        assertThat(properties).containsKey("fps");
    }

    private void deliver(Hashtable<String, Object> properties) {
        filter.modifyConfiguration(fake(ServiceReference.class, Map.of()), properties);
    }

    @SuppressWarnings("JdkObsolete") // a Dictionary
    private static Hashtable<String, Object> properties(String pid, Map<String, Object> values) {
        Hashtable<String, Object> properties = new Hashtable<>(values);
        properties.put("service.pid", pid);
        return properties;
    }

    private static ObjectClassDefinition definition(AttributeDefinition... attributes) {
        return fake(ObjectClassDefinition.class, Map.of("getAttributeDefinitions", attributes));
    }

    private static AttributeDefinition text(String id) {
        return fake(AttributeDefinition.class, Map.of("getID", id, "getCardinality", 0));
    }

    private static AttributeDefinition number(String id, int min, int max) {
        AttributeDefinition plain = text(id);
        return (AttributeDefinition) Proxy.newProxyInstance(
                AttributeDefinition.class.getClassLoader(),
                new Class<?>[] {AttributeDefinition.class},
                (proxy, method, arguments) -> method.getName().equals("validate")
                        ? refusal((String) arguments[0], min, max)
                        : method.invoke(plain, arguments));
    }

    private static String refusal(String text, int min, int max) {
        try {
            int value = Integer.parseInt(text);
            return value < min || value > max ? "out of range" : "";
        } catch (NumberFormatException e) {
            return "no number";
        }
    }

    /** Returns an object whose methods have fixed results, by name; null for others. */
    private static <T> T fake(Class<T> type, Map<String, Object> results) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> results.get(method.getName())));
    }
}
