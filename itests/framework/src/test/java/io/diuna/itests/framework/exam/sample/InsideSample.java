// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.resolver.Resolver;

/** Every phase asserts that it runs in the probe. */
@FrameworkTest
public class InsideSample {

    /** A service of the test's own. */
    public interface Lamp extends Supplier<String> {}

    private String setUp = "no";

    @Configuration
    public static Option[] configuration() {
        assertEquals(null, FrameworkUtil.getBundle(InsideSample.class), "the configuration method runs outside");
        return CoreOptions.options(CoreOptions.frameworkProperty("diuna.sample").value("lit"));
    }

    @BeforeAll
    static void beforeAll(BundleContext context) {
        assertInside();
        context.registerService(Lamp.class, () -> "on", null);
    }

    @BeforeEach
    void setUp() {
        assertInside();
        setUp = "yes";
    }

    @AfterEach
    void tearDown() {
        assertInside();
        assertEquals("used", setUp);
    }

    @AfterAll
    static void afterAll() {
        assertInside();
    }

    @Test
    void test() {
        assertInside();
        useSetUp();
    }

    @Test
    void contextAndProperties(BundleContext context) {
        assertSame(FrameworkUtil.getBundle(getClass()), context.getBundle());
        assertEquals("lit", context.getProperty("diuna.sample"));
        useSetUp();
    }

    @Test
    void services(Lamp lamp, Resolver resolver) {
        assertEquals("on", lamp.get());
        assertNotNull(resolver);
        useSetUp();
    }

    @Test
    void ofJUnit(TestInfo info, @TempDir Path folder) {
        assertAll(
                () -> assertEquals("ofJUnit", info.getTestMethod().orElseThrow().getName()),
                () -> assertTrue(Files.isDirectory(folder)));
        useSetUp();
    }

    @Test
    void contextClassLoader() {
        assertSame(getClass().getClassLoader(), Thread.currentThread().getContextClassLoader());
        useSetUp();
    }

    private void useSetUp() {
        assertEquals("yes", setUp);
        setUp = "used";
    }

    private static void assertInside() {
        Bundle bundle = FrameworkUtil.getBundle(InsideSample.class);
        assertNotNull(bundle, "runs outside of the framework");
        assertEquals("io.diuna.itests.probe", bundle.getSymbolicName());
    }
}
