// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.strip.ColorOrder;
import io.diuna.platform.control.DriverKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Reader of a metatype definition: creates the rules of its keys. */
final class SchemaReader {

    /** Prefix of keys that only the web console uses. */
    private static final String CONSOLE = "webconsole.";

    /**
     * Range of a key's values; null for an open end.
     *
     * @param minimum lowest value
     * @param maximum highest value
     */
    record Range(@Nullable String minimum, @Nullable String maximum) {}

    private static final Range OPEN = new Range(null, null);

    /** Colour order key: its options are the same for every driver and need not be in its metatype. */
    private static final String ORDER = "order";

    private final Map<String, Range> ranges;

    /** @param ranges ranges by key, which {@link AttributeDefinition} does not expose */
    SchemaReader(Map<String, Range> ranges) {
        this.ranges = new HashMap<>(ranges);
    }

    /** Returns the rules of all keys, in the order of the definition. */
    List<AttributeRule> read(ObjectClassDefinition definition) {
        Set<String> required = attributes(definition, ObjectClassDefinition.REQUIRED).stream()
                .map(AttributeDefinition::getID)
                .collect(Collectors.toSet());
        List<AttributeRule> rules = new ArrayList<>();
        for (AttributeDefinition attribute : attributes(definition, ObjectClassDefinition.ALL)) {
            if (!attribute.getID().startsWith(CONSOLE)) {
                rule(attribute, required.contains(attribute.getID())).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static List<AttributeDefinition> attributes(ObjectClassDefinition definition, int which) {
        AttributeDefinition[] all = definition.getAttributeDefinitions(which);
        return all == null ? List.of() : List.of(all);
    }

    private Optional<AttributeRule> rule(AttributeDefinition attribute, boolean required) {
        return ValueType.of(attribute.getType()).map(type -> {
            String id = attribute.getID();
            int cardinality = attribute.getCardinality();
            boolean list = cardinality != 0;
            Range range = ranges.getOrDefault(id, OPEN);
            Object initial = initial(attribute, type, list);
            DriverKey key = new DriverKey(
                    id,
                    Objects.requireNonNullElse(attribute.getName(), id),
                    Objects.requireNonNullElse(attribute.getDescription(), ""),
                    type.type(),
                    list,
                    required && attribute.getDefaultValue() == null,
                    initial,
                    bound(range.minimum(), type),
                    bound(range.maximum(), type),
                    options(attribute, type));
            // MIN_VALUE means an unlimited Vector; Math.abs would overflow.
            return new AttributeRule(
                    key, type, cardinality == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(cardinality));
        });
    }

    /** Returns the default; null for an empty list, which also stands for no default. */
    private static @Nullable Object initial(AttributeDefinition attribute, ValueType type, boolean list) {
        String[] texts = attribute.getDefaultValue();
        List<Object> values = texts == null
                ? List.of()
                : Arrays.stream(texts)
                        .filter(text -> !list || !text.isEmpty())
                        .map(type::parse)
                        .filter(Objects::nonNull)
                        .toList();
        return values.isEmpty() ? null : list ? values : values.get(0);
    }

    private static @Nullable Double bound(@Nullable String text, ValueType type) {
        if (text == null || type == ValueType.BOOLEAN) {
            return null;
        }
        return ValueType.DOUBLE.parse(text) instanceof Double number ? number : null;
    }

    private static List<DriverKey.Option> orders(String @Nullable [] initial) {
        List<DriverKey.Option> orders = new ArrayList<>();
        if (initial != null && initial.length == 1 && initial[0].isEmpty()) {
            orders.add(new DriverKey.Option("", "Default"));
        }
        for (ColorOrder order : ColorOrder.values()) {
            orders.add(new DriverKey.Option(order.name(), order.name()));
        }
        return orders;
    }

    private static List<DriverKey.Option> options(AttributeDefinition attribute, ValueType type) {
        String[] values = attribute.getOptionValues();
        if ((values == null || values.length == 0)
                && type == ValueType.STRING
                && attribute.getID().equals(ORDER)) {
            return orders(attribute.getDefaultValue());
        }
        String[] labels = attribute.getOptionLabels();
        List<DriverKey.Option> options = new ArrayList<>();
        for (int i = 0; values != null && i < values.length; i++) {
            Object value = type.parse(values[i]);
            if (value != null) {
                options.add(new DriverKey.Option(value, labels == null ? values[i] : labels[i]));
            }
        }
        return options;
    }
}
