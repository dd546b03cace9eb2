// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row AB: who imports whom. A rule that finds no class to look at fails. */
class ImportsTest {

    private static final String ANNOTATIONS = "org.osgi.annotation..";
    private static final String COMPONENT = "org.osgi.service.component.annotations..";
    private static final String METATYPE = "org.osgi.service.metatype.annotations..";
    private static final String NULLNESS = "org.jspecify.annotations..";

    private static final String[] FACES = {
        "io.diuna.access..",
        "io.diuna.index..",
        "io.diuna.jetty..",
        "io.diuna.mdns..",
        "io.diuna.page..",
        "io.diuna.web..",
        "io.diuna.webconsole..",
        "io.diuna.wled..",
        "io.diuna.mqtt..",
        "io.diuna.shell.."
    };

    /** What starts a thread, a timer or a process although its package is harmless. */
    private static final DescribedPredicate<JavaClass> THREADS = DescribedPredicate.<JavaClass>or(
                    equivalentTo(Thread.class),
                    equivalentTo(ThreadGroup.class),
                    equivalentTo(ThreadLocal.class),
                    equivalentTo(java.util.Timer.class),
                    equivalentTo(java.util.TimerTask.class),
                    equivalentTo(Runtime.class),
                    equivalentTo(Process.class),
                    equivalentTo(ProcessBuilder.class))
            .as("threads and processes");

    @Test
    void eachClassIsInThePackageThatIsNamedLikeItsBundle() {
        classes().should(Borders.BE_AT_HOME).check(ScannedBundles.all());
    }

    @Test
    void noBundleImportsAnotherButTheContracts() {
        classes().should(Borders.IMPORT_NO_OTHER_BUNDLE).check(ScannedBundles.all());
    }

    @Test
    void noPackagesOfABundleDependOnEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith("io.diuna.")
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(ScannedBundles.all());
    }

    @Test
    void theApiStandsAlone() {
        classes()
                .that()
                .resideInAPackage("io.diuna.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.diuna.api..", "java..", ANNOTATIONS, COMPONENT, METATYPE, NULLNESS)
                .check(ScannedBundles.all());
    }

    /** But for {@code LogFields}, which puts fields where SLF4J's loggers find them: decision 36. */
    @Test
    void thePlatformStandsOnTheApiAlone() {
        classes()
                .that()
                .resideInAPackage("io.diuna.platform..")
                .and()
                .doNotHaveFullyQualifiedName("io.diuna.platform.log.LogFields")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.diuna.platform..", "io.diuna.api..", "java..", ANNOTATIONS, NULLNESS)
                .check(ScannedBundles.all());
    }

    @Test
    void animationsKnowAnimationsColorsAndSignalsAlone() {
        classes()
                .that(resideInAPackage("io.diuna.animation..")
                        .and(not(resideInAnyPackage("io.diuna.animation.testkit..", "io.diuna.animation.image.."))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "io.diuna.animation..",
                                "io.diuna.api.animation",
                                "io.diuna.api.color",
                                "io.diuna.api.signal",
                                "java.lang",
                                "java.lang.invoke",
                                "java.util",
                                "java.util.function",
                                "java.util.random",
                                COMPONENT,
                                NULLNESS)
                        .and(not(THREADS)))
                .check(ScannedBundles.all());
    }

    @Test
    void driversKnowStripsAlone() {
        noClasses()
                .that()
                .resideInAPackage("io.diuna.driver..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.diuna.api..", "io.diuna.platform..")
                        .and(not(resideInAnyPackage("io.diuna.api", "io.diuna.api.strip", "io.diuna.api.color"))))
                .check(ScannedBundles.all());
    }

    @Test
    void onlyDriversTouchDevices() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.diuna.driver..", "io.diuna.input.gpio..", "io.diuna.lib.pi4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.pi4j..")
                .check(ScannedBundles.all());
    }

    /** The rest of that library leaves a hook behind that crashes the JVM at its end, and wants log4j. */
    @Test
    void onlyTheNativeLayerOfWs281xIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.mbelling.ws281x", "org.apache.logging..")
                .check(ScannedBundles.all());
    }

    @Test
    void facesSeeNoStripAndNoLivePixel() {
        noClasses()
                .that()
                .resideInAnyPackage(FACES)
                .should()
                .dependOnClassesThat(resideInAPackage("io.diuna.api.strip..")
                        .and(not(name("io.diuna.api.strip.FoundReceiver"))) // names of what could be driven
                        .or(DescribedPredicate.describe(
                                "renderers, their frames and stages",
                                type -> type.getPackageName().equals("io.diuna.api.animation")
                                        && (type.getSimpleName().equals("Frame")
                                                || type.getSimpleName().equals("Renderer")
                                                || type.getSimpleName().equals("Stage")))))
                .check(ScannedBundles.all());
    }

    @Test
    void onlyControlCommandsTheScheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.diuna.platform..", "io.diuna.scheduler..", "io.diuna.control..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.diuna.platform.frame.FrameScheduler")
                .check(ScannedBundles.all());
    }

    @Test
    void controlTouchesNoPixel() {
        noClasses()
                .that()
                .resideInAPackage("io.diuna.control..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.diuna.api.strip..")
                        .and(not(name("io.diuna.api.strip.ColorOrder"))) // a word of configurations, too
                        .and(not(name("io.diuna.api.strip.FoundReceiver"))) // what goes into one
                        .and(not(name("io.diuna.api.strip.ReceiverSearch")))) // asks the network, and drives nothing
                .check(ScannedBundles.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "layer", "mix"})
    void theFrameThreadMeetsNeitherOsgiNorLogsNorLocks(String name) {
        isHot(name).check(ScannedBundles.all());
    }

    /** The frame thread comes through here: no OSGi, no log, no file, no stream, no lock, no recorder. Layers may not be there yet. */
    private static ArchRule isHot(String name) {
        Path sources = Repository.ROOT.resolve("bundles/io.diuna.scheduler/src/main/java/io/diuna/scheduler");
        return noClasses()
                .that()
                .resideInAPackage("io.diuna.scheduler." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.osgi..",
                                "org.slf4j..",
                                "java.util.logging..",
                                "java.io..",
                                "java.net..",
                                "java.nio..",
                                "java.util.stream..",
                                "java.util.concurrent..",
                                "jdk.jfr..",
                                "io.diuna.scheduler.jfr..",
                                "io.diuna.scheduler.measure..",
                                "io.diuna.scheduler.output..",
                                "io.diuna.scheduler.animation..",
                                "io.diuna.scheduler.install..",
                                "io.diuna.scheduler.light..",
                                "io.diuna.scheduler.zone..",
                                "io.diuna.scheduler.realtime..",
                                "io.diuna.scheduler.render..",
                                "io.diuna.task..")
                        .and(not(equivalentTo(LockSupport.class))))
                .allowEmptyShould(name.equals("layer") && Files.notExists(sources.resolve(name)));
    }
}
