// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Animations of a jar, collected from the descriptors of its components. */
final class AnimationDescriptors {

    private static final String PREFIX = "diuna.animation.";

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> tags = new TreeSet<>();
    private String description = "";

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
    Map<String, String> labels() {
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
