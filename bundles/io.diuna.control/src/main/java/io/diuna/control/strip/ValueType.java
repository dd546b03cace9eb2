// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.DriverKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;

/** The types of metatype that a configuration can hold. */
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

    /** The one that an attribute definition names; none for the two that no configuration can hold. */
    static Optional<ValueType> of(int code) {
        for (ValueType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The class of the values in a configuration. */
    Class<?> javaClass() {
        return javaClass;
    }

    /** The same for those who know less. */
    DriverKey.Type type() {
        return type;
    }

    /** What a value is, in words. */
    String description() {
        return switch (this) {
            case INTEGER, LONG, SHORT, BYTE -> "a whole number";
            case DOUBLE, FLOAT -> "a number";
            case STRING, PASSWORD -> "text";
            case CHARACTER -> "one character";
            case BOOLEAN -> "true or false";
        };
    }

    /** Reads the text of a default, a bound or an option; null where it is none. */
    @Nullable
    Object parse(String text) {
        return switch (this) {
            case STRING, PASSWORD -> text;
            case CHARACTER -> character(text);
            case BOOLEAN -> Boolean.valueOf(text.strip());
            default -> parseNumber(text.strip());
        };
    }

    /** Makes a value of this type of a number, a text or a switch; null where it is none. */
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
        if (!Double.isFinite(value) || (type == DriverKey.Type.WHOLE && value != Math.rint(value))) {
            return null;
        }
        return switch (this) {
            case INTEGER -> (int) value == value ? (Object) (int) value : null;
            case LONG -> Math.abs(value) < 0x1p53 ? (Object) (long) value : null;
            case SHORT -> (short) value == value ? (Object) (short) value : null;
            case BYTE -> (byte) value == value ? (Object) (byte) value : null;
            case DOUBLE -> value;
            case FLOAT -> Float.isFinite((float) value) ? (Object) (float) value : null;
            default -> null;
        };
    }
}
