// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.Logger;

/**
 * Filter of configurations on their way to our components: a value that its metatype does not allow is replaced by the
 * value before, or left out at the start, so that the component has its default. The stored configuration stays as it is.
 * Each wrong value is a health problem until its configuration is valid or deleted. Any thread may call.
 */
final class ConfigurationFilter implements ConfigurationPlugin, ConfigurationListener, HealthCheck {

    private static final String OURS = "io.diuna.";

    private final Function<String, Optional<ObjectClassDefinition>> metatypes;
    private final Logger log;
    private final Map<String, Map<String, Object>> lastValid = new ConcurrentHashMap<>();
    private final Map<String, List<HealthProblem>> problems = new ConcurrentSkipListMap<>();

    /**
     * @param metatypes definition of a PID or factory PID, if a bundle has one
     * @param log log for wrong values
     */
    ConfigurationFilter(Function<String, Optional<ObjectClassDefinition>> metatypes, Logger log) {
        this.metatypes = metatypes;
        this.log = log;
    }

    @Override
    public void modifyConfiguration(ServiceReference<?> reference, Dictionary<String, Object> properties) {
        String pid = String.valueOf(properties.get(Constants.SERVICE_PID));
        String described = Objects.toString(properties.get(ConfigurationAdmin.SERVICE_FACTORYPID), pid);
        if (!described.startsWith(OURS)) {
            return;
        }
        List<HealthProblem> found = new ArrayList<>();
        metatypes.apply(described).ifPresent(definition -> {
            Map<String, Object> valid = lastValid.computeIfAbsent(pid, unused -> new ConcurrentHashMap<>());
            for (AttributeDefinition attribute : definition.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
                check(attribute, properties, valid).ifPresent(text -> found.add(problem(pid, text)));
            }
        });
        keep(pid, List.copyOf(found));
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() == ConfigurationEvent.CM_DELETED) {
            problems.remove(event.getPid());
            lastValid.remove(event.getPid());
        }
    }

    @Override
    public List<HealthProblem> problems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    /** Keeps and logs the problems of a configuration, which is delivered several times. */
    private void keep(String pid, List<HealthProblem> found) {
        List<HealthProblem> before = found.isEmpty() ? problems.remove(pid) : problems.put(pid, found);
        if (!found.equals(before)) {
            found.forEach(problem -> log.warn(problem.text()));
        }
    }

    /** Replaces a wrong value by the valid one before. Returns what was wrong. */
    private static Optional<String> check(
            AttributeDefinition attribute, Dictionary<String, Object> properties, Map<String, Object> valid) {
        String key = attribute.getID();
        Object value = properties.get(key);
        String refusal = value == null ? "" : refusal(attribute, value);
        if (value == null) {
            valid.remove(key);
        } else if (refusal.isEmpty()) {
            valid.put(key, value);
        } else {
            properties.remove(key);
            Object before = valid.get(key);
            if (before != null) {
                properties.put(key, before);
            }
            return Optional.of(key + " is '" + text(value) + "' (" + refusal + "); "
                    + (before == null ? "its default" : text(before)) + " is used");
        }
        return Optional.empty();
    }

    private static HealthProblem problem(String pid, String text) {
        String subject = "configuration '" + pid + "'";
        return new HealthProblem(
                "configuration-invalid",
                subject,
                "C" + subject.substring(1) + ": " + text,
                "Correct it in the console");
    }

    /** Returns why a value does not fit; empty if it does. */
    private static String refusal(AttributeDefinition attribute, Object value) {
        if (attribute.getCardinality() == 0 && isList(value)) {
            return "one value is expected";
        }
        String refusal = attribute.validate(text(value));
        return refusal == null ? "" : refusal;
    }

    private static boolean isList(Object value) {
        return value.getClass().isArray() || value instanceof Collection;
    }

    /** Returns a value as Metatype writes it: elements with commas between, and commas and backslashes escaped. */
    private static String text(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(ConfigurationFilter::escaped).collect(Collectors.joining(","));
        }
        if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
            return text(elements);
        }
        if (value instanceof Number number && number.doubleValue() == number.longValue()) {
            return Long.toString(number.longValue()); // 60.0 is a whole number
        }
        return value.toString();
    }

    private static String escaped(Object element) {
        return element.toString().replace("\\", "\\\\").replace(",", "\\,");
    }
}
