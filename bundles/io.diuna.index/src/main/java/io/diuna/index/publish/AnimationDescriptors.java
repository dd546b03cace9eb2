// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Animations of a jar, collected from the descriptors of its components. */
public final class AnimationDescriptors {

    private static final String PREFIX = "diuna.animation.";
    private static final String DESCRIPTORS = "OSGI-INF/";
    private static final int MOST_DESCRIPTOR_BYTES = 1 << 20;

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> tags = new TreeSet<>();
    private String description = "";

    AnimationDescriptors() {}

    /**
     * Reads a jar.
     *
     * @throws IOException if it cannot be read
     */
    public static AnimationDescriptors of(Path path) throws IOException {
        AnimationDescriptors animations = new AnimationDescriptors();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(DESCRIPTORS)
                        && name.endsWith(".xml")
                        && name.indexOf('/', DESCRIPTORS.length()) < 0) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        animations.add(in.readNBytes(MOST_DESCRIPTOR_BYTES));
                    }
                }
            }
        }
        return animations;
    }

    /** Adds the animation of a descriptor; one of another component, or that is not well-formed, adds nothing. */
    void add(byte[] xml) {
        Map<String, String> properties;
        try {
            properties = properties(xml);
        } catch (XMLStreamException e) {
            return;
        }
        String id = properties.get("id");
        if (id == null || id.isBlank()) {
            return;
        }
        String label = properties.getOrDefault("label", "");
        labels.put(id, label.isBlank() || label.startsWith("%") ? id : label);
        properties.getOrDefault("tags", "").lines().map(String::strip).forEach(tags::add);
        tags.remove("");
        if (labels.size() == 1) {
            description = properties.getOrDefault("description", "");
        }
    }

    private static Map<String, String> properties(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Map<String, String> properties = new LinkedHashMap<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("property")) {
                addProperty(reader, properties);
            }
        }
        return properties;
    }

    /** A single value is an attribute; several are lines of the element's text. */
    private static void addProperty(XMLStreamReader reader, Map<String, String> properties) throws XMLStreamException {
        String name = reader.getAttributeValue(null, "name");
        @Nullable String value = reader.getAttributeValue(null, "value");
        if (name != null && name.startsWith(PREFIX)) {
            properties.put(name.substring(PREFIX.length()), value == null ? reader.getElementText() : value);
        }
    }

    /** Returns the labels by id. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Returns the tags of all animations. */
    Set<String> tags() {
        return tags;
    }

    /** Returns the description of the only animation; empty if there are several. */
    String description() {
        return labels.size() == 1 ? description : "";
    }
}
