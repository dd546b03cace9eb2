// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Part of Maven's model that names and describes a bundle. Parents and profiles are not read.
 *
 * @param properties values for macros in instructions: the properties of the model, {@code project.artifactId} and the like
 * @param bnd text of the element {@code bnd} of bnd's plugin; empty if there is none
 */
record PomFile(Map<String, String> properties, String bnd) {

    /** Model of a project without Maven. */
    static final PomFile NONE = new PomFile(Map.of(), "");

    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /**
     * Reads a model.
     *
     * @throws IOException if it cannot be read, or is no XML; the message says where
     */
    static PomFile read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new ThrowingHandler());
            return of(builder.parse(file.toFile()).getDocumentElement());
        } catch (SAXParseException e) {
            throw new IOException("line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PomFile of(Element project) {
        Map<String, String> properties = new LinkedHashMap<>();
        child(project, "properties").ifPresent(all -> properties.putAll(children(all)));
        for (String name : new String[] {"groupId", "artifactId", "version", "name", "description"}) {
            child(project, name)
                    .or(() -> child(project, "parent").flatMap(parent -> child(parent, name)))
                    .ifPresent(value -> properties.put("project." + name, text(value)));
        }
        return new PomFile(properties, bnd(project));
    }

    private static String bnd(Element project) {
        var found = project.getElementsByTagName("bnd");
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> children(Element parent) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                texts.put(element.getTagName(), text(element));
            }
        }
        return texts;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Handler that prints nothing, unlike the parser's own. */
    private static final class ThrowingHandler implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
