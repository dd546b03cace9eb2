// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Row X1 of the promises: the compiler refuses what would be lost. */
class CompilerTest {

    private static final String CHECKS = "errorprone.checks";
    private static final String LOST = "-Xep:FutureReturnValueIgnored:ERROR";
    private static final String USED = "${" + CHECKS + "}";
    private static final String PLUGIN = "-Xplugin:ErrorProne " + USED;

    @Test
    void x1IgnoredFuturesAreErrors() throws Exception {
        Document root = read(Repository.ROOT.resolve("pom.xml"));
        assertThat(texts(root, CHECKS).get(0)).contains(LOST);
        List<String> arguments = texts(root, "arg");
        assertThat(arguments.stream().filter(argument -> argument.startsWith(PLUGIN)))
                .as("for code, and for tests")
                .hasSize(2)
                .noneMatch(argument -> argument.contains("FutureReturnValueIgnored"));
        assertThat(arguments.stream().filter("-Werror"::equals)).hasSize(2);
    }

    @Test
    void x1NoModuleHasOtherOptions() throws Exception {
        List<Path> poms = modules();
        assertThat(poms).hasSizeGreaterThan(10);
        for (Path pom : poms) {
            Document module = read(pom);
            assertThat(texts(module, CHECKS)).as(pom.toString()).isEmpty();
            assertThat(elements(module, "compilerArgs"))
                    .as(pom.toString())
                    .allMatch(
                            arguments -> !arguments.getAttribute("combine.self").equals("override")
                                    || arguments.getTextContent().contains(USED));
        }
    }

    @Test
    void x1NoSourceTurnsItOff() {
        assertThat(Repository.sources())
                .filteredOn(file -> !file.endsWith(Path.of("CompilerTest.java")))
                .noneMatch(file -> text(file).contains("FutureReturnValueIgnored"));
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> tree = Files.walk(Repository.ROOT, 3)) {
            return tree.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.equals(Repository.ROOT.resolve("pom.xml")))
                    .toList();
        }
    }

    private static Document read(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }

    private static List<String> texts(Document pom, String name) {
        return elements(pom, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document pom, String name) {
        NodeList found = pom.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
