// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.animation;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Animations of the jars of the class path, as their component descriptions declare them. */
final class AnimationEntries {

    private static final String JARS = "io.diuna.animation.";
    private static final String DESCRIPTIONS = "OSGI-INF/";

    private AnimationEntries() {}

    /**
     * One animation.
     *
     * @param bundle symbolic name of its bundle
     * @param type name of its class
     * @param properties its service properties, by their name without the prefix
     */
    record Entry(String bundle, String type, Map<String, String> properties) {

        String id() {
            return property("id");
        }

        /** Returns a property, several values one a line; empty if there is none. */
        String property(String name) {
            return properties.getOrDefault(name, "");
        }

        Animation create() throws ReflectiveOperationException {
            Constructor<?> constructor = Class.forName(type).getConstructors()[0];
            Object[] services = Arrays.stream(constructor.getParameterTypes())
                    .map(AnimationEntries::inert)
                    .toArray();
            return (Animation) constructor.newInstance(services);
        }
    }

    /** Returns a service that does nothing, and whose methods return such services or null. */
    private static @Nullable Object inert(Class<?> type) {
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        AnimationEntries.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> inert(method.getReturnType()))
                : null;
    }

    /** Returns all animations, sorted by bundle and id. */
    static List<Entry> all() throws IOException, ParserConfigurationException, SAXException {
        List<Entry> entries = new ArrayList<>();
        for (String file : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = String.valueOf(Path.of(file).getFileName());
            if (name.startsWith(JARS) && name.endsWith(".jar")) {
                read(file, name.replaceFirst("-\\d.*", ""), entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::bundle).thenComparing(Entry::id));
        return entries;
    }

    private static void read(String file, String bundle, List<Entry> entries)
            throws IOException, ParserConfigurationException, SAXException {
        try (JarFile jar = new JarFile(file)) {
            for (ZipEntry description : jar.stream().toList()) {
                if (description.getName().startsWith(DESCRIPTIONS)
                        && description.getName().endsWith(".xml")) {
                    try (InputStream in = jar.getInputStream(description)) {
                        entries.add(entry(
                                bundle,
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(in)));
                    }
                }
            }
        }
    }

    private static Entry entry(String bundle, Document description) {
        Map<String, String> properties = new HashMap<>();
        NodeList nodes = description.getElementsByTagName("property");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element property = (Element) nodes.item(i);
            String value = property.hasAttribute("value") ? property.getAttribute("value") : property.getTextContent();
            properties.put(property.getAttribute("name").replace(AnimationInfo.PREFIX_, ""), value);
        }
        Element implementation =
                (Element) description.getElementsByTagName("implementation").item(0);
        return new Entry(bundle, implementation.getAttribute("class"), properties);
    }
}
