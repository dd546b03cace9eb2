// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.control.strip.SchemaReader.Range;
import io.diuna.platform.control.DriverDescription;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Builder of metatype definitions for tests. */
public final class Metatype implements ObjectClassDefinition {

    private static final int BIG_INTEGER = 9;

    private record Attribute(
            String id,
            int type,
            int cardinality,
            @Nullable List<String> initial,
            @Nullable List<String> options,
            boolean needed)
            implements AttributeDefinition {

        @Override
        public String getID() {
            return id;
        }

        @Override
        public String getName() {
            return "The " + id;
        }

        @Override
        public String getDescription() {
            return "What " + id + " is.";
        }

        @Override
        public int getCardinality() {
            return cardinality;
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public String @Nullable [] getOptionValues() {
            return array(options);
        }

        @Override
        public String @Nullable [] getOptionLabels() {
            return array(options);
        }

        @Override
        public @Nullable String validate(String value) {
            return null;
        }

        @Override
        public String @Nullable [] getDefaultValue() {
            return array(initial);
        }
    }

    private static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** Returns a driver with a key of each type. */
    public static InstalledDriver driver(String pid) {
        return new Metatype()
                .key("pixels", AttributeDefinition.INTEGER, 0, "150")
                .range("1", "100000")
                .key("order", AttributeDefinition.STRING, 0, "RGB")
                .required("host", AttributeDefinition.STRING)
                .range("1", "253")
                .key("port", AttributeDefinition.INTEGER, 0, "4048")
                .options("4048", "5568")
                .key("gamma", AttributeDefinition.DOUBLE, Integer.MAX_VALUE, "")
                .range("0.1", "10")
                .key("current", AttributeDefinition.DOUBLE, 5, "12.0", "1.0")
                .key("dither", AttributeDefinition.BOOLEAN, 0, "true")
                .key("universes", AttributeDefinition.SHORT, -2)
                .key("since", AttributeDefinition.LONG, 0)
                .range("0", null)
                .key("secret", AttributeDefinition.PASSWORD, 0)
                .key("mark", AttributeDefinition.CHARACTER, 0)
                .key("share", AttributeDefinition.FLOAT, 0)
                .key("huge", BIG_INTEGER, 0)
                .key("webconsole.configurationFactory.nameHint", AttributeDefinition.STRING, 0, "{pixels}")
                .as(pid);
    }

    /** Returns a schema with the key {@code fps}. */
    public static ConfigSchema rate(String pid) {
        Metatype metatype =
                new Metatype().key("fps", AttributeDefinition.INTEGER, 0, "60").range("1", "240");
        return new ConfigSchema(pid, new SchemaReader(metatype.ranges).read(metatype));
    }

    /** Returns a schema with a list that is empty by default, and one without a default. */
    static ConfigSchema lists(String pid) {
        Metatype metatype = new Metatype()
                .emptyList("names", AttributeDefinition.STRING)
                .required("ranges", AttributeDefinition.STRING);
        return new ConfigSchema(pid, new SchemaReader(metatype.ranges).read(metatype));
    }

    InstalledDriver as(String pid) {
        List<AttributeRule> rules = new SchemaReader(ranges).read(this);
        return new InstalledDriver(
                new DriverDescription(
                        pid,
                        pid,
                        "A driver",
                        "",
                        "some.bundle",
                        "1.0.0",
                        rules.stream().map(AttributeRule::key).toList(),
                        false),
                rules);
    }

    Metatype key(String id, int type, int cardinality, String... initial) {
        attributes.add(
                new Attribute(id, type, cardinality, initial.length == 0 ? null : List.of(initial), null, false));
        return this;
    }

    Metatype required(String id, int type) {
        attributes.add(new Attribute(id, type, 0, null, null, true));
        return this;
    }

    /** Adds a list that is empty by default: bnd does not mark it as optional. */
    Metatype emptyList(String id, int type) {
        attributes.add(new Attribute(id, type, Integer.MAX_VALUE, List.of(""), null, true));
        return this;
    }

    /** Sets the range of the last key. */
    Metatype range(@Nullable String minimum, @Nullable String maximum) {
        ranges.put(attributes.get(attributes.size() - 1).id(), new Range(minimum, maximum));
        return this;
    }

    /** Sets the options of the last key. */
    Metatype options(String... options) {
        Attribute one = attributes.remove(attributes.size() - 1);
        attributes.add(
                new Attribute(one.id(), one.type(), one.cardinality(), one.initial(), List.of(options), one.needed()));
        return this;
    }

    @Override
    public String getName() {
        return "A driver";
    }

    @Override
    public String getID() {
        return "form";
    }

    @Override
    public String getDescription() {
        return "";
    }

    @Override
    public AttributeDefinition[] getAttributeDefinitions(int filter) {
        return attributes.stream()
                .filter(one -> filter == ALL || one.needed() == (filter == REQUIRED))
                .toArray(AttributeDefinition[]::new);
    }

    @Override
    public @Nullable InputStream getIcon(int size) {
        return null;
    }
}
