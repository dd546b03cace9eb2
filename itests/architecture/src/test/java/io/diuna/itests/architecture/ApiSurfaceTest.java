// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Surface of the API: its size, and what authors must implement. */
class ApiSurfaceTest {

    private static final int MAX_TYPES = 49;

    /**
     * Abstract methods of the types that authors implement. bnd grades an abstract method that is added to an interface with
     * a default method as a minor change, although it breaks every plugin: so they are listed here.
     */
    private static final Map<String, Set<String>> ABSTRACT_METHODS = Map.of(
            "Animation", Set.of("renderer"),
            "PaletteSource", Set.of("palettes"),
            "Renderer", Set.of("render"),
            "PhysicalStrip", Set.of("format", "show", "close"),
            "ReceiverSearch", Set.of("search"),
            "SignalSource", Set.of("signals"));

    @Test
    void theApiStaysSmall() {
        List<String> types = api().stream()
                .filter(type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(types).as("types that the API exports").hasSizeBetween(1, MAX_TYPES);
    }

    @Test
    void noAbstractMethodIsAddedToWhatAuthorsImplement() {
        Map<String, Set<String>> found = new TreeMap<>();
        api().stream()
                .filter(type -> type.isAnnotatedWith("org.osgi.annotation.versioning.ConsumerType"))
                .forEach(type -> found.put(type.getSimpleName(), abstractMethods(type)));
        assertThat(found)
                .as("abstract methods; a new one breaks every plugin: give it a default, or raise the major version")
                .isEqualTo(ABSTRACT_METHODS);
    }

    private static Set<String> abstractMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<JavaClass> api() {
        return ScannedBundles.all().stream()
                .filter(type -> type.getPackageName().startsWith("io.diuna.api"))
                .collect(Collectors.toSet());
    }
}
