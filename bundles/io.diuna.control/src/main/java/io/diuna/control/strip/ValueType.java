// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.DriverKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;

/** Metatype types that a configuration can hold. */
enum ValueType {
    INTEGER(AttributeDefinition.INTEGER, Integer.class, DriverKey.Type.WHOLE),
    LONG(AttributeDefinition.LONG, Long.class, DriverKey.Type.WHOLE),
    SHORT(AttributeDefinition.SHORT, Short.class, DriverKey.Type.WHOLE),
    BYTE(AttributeDefinition.BYTE, Byte.class, DriverKey.Type.WHOLE),
    DOUBLE(AttributeDefinition.DOUBLE, Double.class, DriverKey.Type.NUMBER),
    FLOAT(AttributeDefinition.FLOAT, Float.class, DriverKey.Type.NUMBER),
    STRING(AttributeDefinition.STRING, String.class, DriverKey.Type.TEXT),
    CHARACTER(AttributeDefinition.CHARACTER, Character.class, DriverKey.Type.TEXT),
    PASSWORD(AttributeDefinition.PASSWORD, String.class, DriverKey.Type.PASSWORD),
    BOOLEAN(AttributeDefinition.BOOLEAN, Boolean.class, DriverKey.Type.TOGGLE);

    private final int code;
    private final Class<?> javaClass;
    private final DriverKey.Type type;

    ValueType(int code, Class<?> javaClass, DriverKey.Type type) {
        this.code = code;
        this.javaClass = javaClass;
        this.type = type;
    }

    /** Returns the type of an attribute definition; empty for BigInteger and BigDecimal. */
    static Optional<ValueType> of(int code) {
        for (ValueType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns the class of the values in a configuration. */
    Class<?> javaClass() {
        return javaClass;
    }

    /** Returns the public type. */
    DriverKey.Type type() {
        return type;
    }

    /** Returns the user-facing name of the type. */
    String description() {
        return switch (this) {
            case INTEGER, LONG, SHORT, BYTE -> "a whole number";
            case DOUBLE, FLOAT -> "a number";
            case STRING, PASSWORD -> "text";
            case CHARACTER -> "one character";
            case BOOLEAN -> "true or false";
        };
    }

    /** Parses the text of a default, bound or option; null if it is invalid. */
    @Nullable
    Object parse(String text) {
        return switch (this) {
            case STRING, PASSWORD -> text;
            case CHARACTER -> character(text);
            case BOOLEAN -> Boolean.valueOf(text.strip());
            default -> parseNumber(text.strip());
        };
    }

    /** Converts a number, text or boolean to this type; null if it is invalid. */
    @Nullable
    Object convert(Object given) {
        if (given instanceof Number number) {
            return number(number.doubleValue());
        }
        if (given instanceof String text) {
            return this == STRING || this == PASSWORD ? text : this == CHARACTER ? character(text) : null;
        }
        return javaClass.isInstance(given) ? given : null;
    }

    private static @Nullable Object character(String text) {
        return text.length() == 1 ? (Object) text.charAt(0) : null;
    }

    private @Nullable Object parseNumber(String text) {
        try {
            return number(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Object number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return switch (type) {
            case WHOLE -> whole(value);
            case NUMBER -> this == DOUBLE ? (Object) value : floating(value);
            default -> null;
        };
    }

    private static @Nullable Object floating(double value) {
        return Float.isFinite((float) value) ? (Object) (float) value : null;
    }

    /** Converts to this integer type; null for a fraction or a value out of range. */
    private @Nullable Object whole(double value) {
        long number = (long) value;
        if (number != value || Math.abs(value) >= 0x1p53) { // beyond, a double is not exact
            return null;
        }
        return switch (this) {
            case INTEGER -> (int) number == number ? (Object) (int) number : null;
            case SHORT -> (short) number == number ? (Object) (short) number : null;
            case BYTE -> (byte) number == number ? (Object) (byte) number : null;
            default -> number;
        };
    }
}
