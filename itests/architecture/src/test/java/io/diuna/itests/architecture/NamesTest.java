// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names of types and methods: one word for one thing, and the field's words. */
class NamesTest {

    /** Metaphors that types were once named after. The terms in use stand in ARCHITECTURE.md. */
    private static final Set<String> METAPHORS = Set.of(
            "Answers",
            "Areas",
            "Arrivals",
            "Backstage",
            "Book",
            "Buses",
            "Ceiling",
            "Contended",
            "Crew",
            "Desk",
            "Director",
            "Drawings",
            "Failures",
            "Feed",
            "Flight",
            "FlightWatch",
            "Form",
            "Forms",
            "Glide",
            "Intake",
            "Machine",
            "Notes",
            "Pace",
            "Patience",
            "Performance",
            "Placement",
            "Preparation",
            "Rest",
            "Scatter",
            "Seat",
            "Share",
            "Show",
            "Site",
            "Stamp",
            "Tally",
            "Thrown",
            "Told",
            "Trouble",
            "Turns",
            "Unresolved",
            "Wiring",
            "Wish",
            "Workshop",
            "ZonePart");

    /** Verbs that meant several things at once. {@code show} belongs to drivers. */
    private static final Set<String> AMBIGUOUS_VERBS = Set.of("tell", "tells", "told", "rest", "rests");

    @Test
    void noTwoTypesHaveOneSimpleName() {
        Map<String, Set<String>> bySimpleName = new TreeMap<>();
        types().forEach(type -> bySimpleName
                .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                .add(type.getName()));
        assertThat(bySimpleName)
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    @Test
    void noTypeIsNamedAfterAMetaphor() {
        assertThat(types()).extracting(JavaClass::getSimpleName).isNotEmpty().doesNotContainAnyElementsOf(METAPHORS);
    }

    @Test
    void noMethodHasAnAmbiguousVerb() {
        List<String> methods = ScannedBundles.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> AMBIGUOUS_VERBS.contains(method.getName()) || isVerbLook(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(methods).isEmpty();
    }

    /** Returns true if {@code look} is a verb; as a noun it returns a look. */
    private static boolean isVerbLook(JavaMethod method) {
        return method.getName().equals("look") && method.getRawReturnType().isEquivalentTo(void.class);
    }

    private static List<JavaClass> types() {
        return ScannedBundles.all().stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.toList());
    }
}
