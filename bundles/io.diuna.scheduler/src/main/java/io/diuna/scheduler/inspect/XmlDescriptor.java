// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Check of XML descriptors, such as those of components, before the framework's services parse them. */
final class XmlDescriptor {

    private static final int DEPTH = 64;

    private XmlDescriptor() {}

    /** Refuses a descriptor that is not well-formed, is nested deeply, or has a DOCTYPE, which could define entities. */
    static void check(String name, byte[] xml) throws JarRefusedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new JarRefusedException(
                                "has a DOCTYPE in " + name + ", which descriptors do not need; remove it");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (depth > DEPTH) {
                    throw new JarRefusedException(
                            "has elements in " + name + " that are nested more than " + DEPTH + " deep; flatten it");
                }
            }
        } catch (XMLStreamException e) {
            throw new JarRefusedException(
                    "has a descriptor " + name + " that is not well-formed XML (" + line(e) + "); correct it", e);
        }
    }

    private static String line(XMLStreamException e) {
        return e.getLocation() == null ? "somewhere" : "line " + e.getLocation().getLineNumber();
    }
}
