// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;

/** The borders between bundles, as conditions of ArchUnit. */
final class Borders {

    private static final Set<String> CONTRACTS = Set.of("io.diuna.api", "io.diuna.platform");

    static final ArchCondition<JavaClass> BE_AT_HOME =
            new ArchCondition<>("be in the package that is named like its bundle's folder") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String folder = ScannedBundles.byFolder(type);
                    if (!ScannedBundles.byPackage(type).equals(Optional.of(folder))) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in bundle " + folder));
                    }
                }
            };

    static final ArchCondition<JavaClass> IMPORT_NO_OTHER_BUNDLE =
            new ArchCondition<>("import no other bundle but " + CONTRACTS) {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String home = ScannedBundles.byFolder(type);
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        ScannedBundles.byPackage(dependency.getTargetClass())
                                .filter(other -> !other.equals(home) && !CONTRACTS.contains(other))
                                .ifPresent(other -> events.add(SimpleConditionEvent.violated(
                                        dependency, home + " imports " + other + ": " + dependency.getDescription())));
                    }
                }
            };

    private Borders() {}
}
