// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.DriverKey;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validation and conversion rule of one configuration key, from its metatype.
 *
 * @param key public description of the key
 * @param type type of a value
 * @param most maximum length of a list
 */
record AttributeRule(DriverKey key, ValueType type, int most) {

    String id() {
        return key.id();
    }

    boolean isSecret() {
        return key.type() == DriverKey.Type.PASSWORD;
    }

    /**
     * Converts a number, text, boolean or a list of these to the value to write.
     *
     * @throws ConfigurationException when the value is not valid for this key
     */
    Object read(Object given) {
        if (!key.list()) {
            return convertOne(given);
        }
        List<?> all = given instanceof List<?> list ? list : List.of(given);
        if (all.size() > most) {
            throw wrong(given);
        }
        // Primitive array, as Declarative Services and the web console write it.
        Object array = Array.newInstance(
                MethodType.methodType(type.javaClass()).unwrap().returnType(), all.size());
        for (int i = 0; i < all.size(); i++) {
            Array.set(array, i, convertOne(all.get(i)));
        }
        return array;
    }

    private Object convertOne(@Nullable Object given) {
        Object value = given == null ? null : type.convert(given);
        if (value == null || !isInRange(value) || !isOption(value)) {
            throw wrong(given);
        }
        return value;
    }

    private boolean isInRange(Object value) {
        double size = value instanceof Number number
                ? number.doubleValue()
                : value.toString().length();
        boolean longEnough = key.minimum() == null || size >= key.minimum();
        return longEnough && (key.maximum() == null || size <= key.maximum());
    }

    private boolean isOption(Object value) {
        return key.options().isEmpty()
                || key.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private ConfigurationException wrong(@Nullable Object given) {
        return new ConfigurationException(
                id(), "'" + id() + "' must be " + expected() + (isSecret() ? "" : ", not " + describe(given)));
    }

    /** Returns the user-facing description of valid values. */
    String expected() {
        String one = key.options().isEmpty()
                ? type.description() + range()
                : "one of "
                        + String.join(
                                ", ",
                                key.options().stream()
                                        .map(option -> option.value().toString())
                                        .toList());
        if (!key.list()) {
            return one;
        }
        return one + ", or a list of " + (most == Integer.MAX_VALUE ? "these" : most + " of these at most");
    }

    private String range() {
        Double least = key.minimum();
        Double greatest = key.maximum();
        String unit = Number.class.isAssignableFrom(type.javaClass()) ? "" : " characters";
        if (least == null) {
            return greatest == null ? "" : " up to " + plain(greatest) + unit;
        }
        return " from " + plain(least) + (greatest == null ? "" : " to " + plain(greatest)) + unit
                + (greatest == null ? " up" : "");
    }

    private static String describe(@Nullable Object given) {
        if (given instanceof Number number) {
            return plain(number.doubleValue());
        }
        if (given instanceof Boolean || given instanceof List<?>) {
            return given.toString();
        }
        return given instanceof String ? "'" + given + "'" : "an object";
    }

    private static String plain(@Nullable Double number) {
        return number != null && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : String.valueOf(number);
    }
}
