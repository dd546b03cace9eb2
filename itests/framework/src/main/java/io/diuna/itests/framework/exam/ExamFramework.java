// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.OptionUtils.combine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.apache.felix.framework.util.FelixConstants;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;

/** One running framework and, in it, the probe: the bundle that holds the test classes. */
final class ExamFramework {

    /**
     * What the inside shares with the outside: JUnit, so that a failed assertion is the same class on both sides, and
     * the kit that builds plugins, which needs a compiler and bnd and stays outside.
     */
    private static final Option SHARED = composite(
            systemPackages(
                    "org.junit.jupiter.api",
                    "org.junit.jupiter.api.function",
                    "org.junit.jupiter.api.io",
                    "org.junit.jupiter.api.extension",
                    "org.opentest4j",
                    "io.diuna.itests.framework.exam",
                    "io.diuna.itests.framework.plugin"),
            cleanCaches());

    private final NativeTestContainer container;
    private final Bundle probe;

    private ExamFramework(NativeTestContainer container, Bundle probe) {
        this.container = container;
        this.probe = probe;
    }

    /**
     * Starts what the configuration method of a test class asks for.
     *
     * @param testClass the test class, as it is outside
     * @throws ExtensionConfigurationException if the class has no proper configuration method
     */
    static ExamFramework start(Class<?> testClass) {
        NativeTestContainer container = container(combine(options(testClass), SHARED));
        try {
            container.start();
            return new ExamFramework(container, installProbe(container, testClass));
        } catch (RuntimeException | Error e) {
            container.stop();
            throw e;
        }
    }

    private static NativeTestContainer container(Option[] options) {
        try {
            ExamSystem system = PaxExamRuntime.createServerSystem(options);
            List<BundleActivator> activators = Arrays.stream(system.getOptions(SystemActivator.class))
                    .map(SystemActivator::activator)
                    .toList();
            return new NativeTestContainer(system, properties -> {
                Map<String, Object> all = new HashMap<>(properties);
                all.put(FelixConstants.SYSTEMBUNDLE_ACTIVATORS_PROP, activators);
                return new Felix(all);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Pax Exam found no place for the framework's files", e);
        }
    }

    /** The bundle that holds the test classes inside. */
    Bundle probe() {
        return probe;
    }

    /** Stops the framework; fails when it does not stop within Pax Exam's time limit. */
    void stop() {
        long begin = System.nanoTime();
        container.stop();
        System.out.printf("The framework stopped within %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    private static Bundle installProbe(NativeTestContainer container, Class<?> testClass) {
        long id = container.install("probe:" + testClass.getName(), new ByteArrayInputStream(Probe.of(testClass)));
        if (id < 0) {
            throw new IllegalStateException("The probe of " + testClass.getName() + " did not start: see above");
        }
        return container.getSystemBundle().getBundleContext().getBundle(id);
    }

    private static Option[] options(Class<?> testClass) {
        List<Method> methods = Arrays.stream(testClass.getMethods())
                .filter(method -> method.isAnnotationPresent(Configuration.class))
                .toList();
        if (methods.size() != 1
                || !Modifier.isStatic(methods.get(0).getModifiers())
                || methods.get(0).getReturnType() != Option[].class) {
            throw new ExtensionConfigurationException(testClass.getName()
                    + " needs exactly one public static method with @Configuration that returns Option[]");
        }
        try {
            return (Option[]) methods.get(0).invoke(null);
        } catch (InvocationTargetException e) {
            throw new ExtensionConfigurationException(methods.get(0) + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException(methods.get(0) + " is not accessible: make its class public", e);
        }
    }
}
