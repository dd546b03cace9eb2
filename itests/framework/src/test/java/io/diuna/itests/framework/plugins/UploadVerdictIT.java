// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginStatus.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The answer of an upload is the verdict on the plugin, with the reason and the place. */
@FrameworkTest
public class UploadVerdictIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aGoodPluginIsActive(PluginAdmin admin) throws IOException {
        assertEquals(State.ACTIVE, upload(admin, PluginDrop.march("good", 1)).state());
        admin.remove("io.diuna.test.good");
    }

    /** Regression: what authors get with the API was missing at run time. */
    @Test
    void nullnessAnnotationsWork(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("nullable", 1)
                .replacing(
                        "    private static final int FLOOR",
                        "    @org.jspecify.annotations.Nullable String name;\n\n    private static final int FLOOR");
        try (JarFile jar = new JarFile(plugin.jar().toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
            assertTrue(imports.contains("org.jspecify.annotations"), imports);
        }
        assertEquals(State.ACTIVE, upload(admin, plugin).state());
        admin.remove("io.diuna.test.nullable");
    }

    @Test
    void aDefaultOutOfRange(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("range", 1).replacing("withDefault(1)", "withDefault(99)");
        assertVerdict(admin, plugin, State.FAILED, "io.diuna.test.range", "March.java:");
    }

    @Test
    void anExceptionInActivate(PluginAdmin admin) throws IOException {
        TestPlugin plugin = Misdeed.THROWS_RUNTIME_EXCEPTION
                .rogue()
                .symbolicName("io.diuna.test.activate")
                .replacing("id = \"throws-runtime-exception\"", "id = \"activate\"")
                .replacing("PLACE = \"render\"", "PLACE = \"activate\"");
        assertVerdict(admin, plugin, State.FAILED, "io.diuna.test.activate", "of my own making", "Sin.java:");
    }

    @Test
    void aWrongId(PluginAdmin admin) throws IOException {
        assertVerdict(admin, PluginDrop.march("Wrong", 1), State.FAILED, "io.diuna.test.Wrong", "its id 'Wrong'");
    }

    @Test
    void anExceptionInTheFirstFrame(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("frame", 1)
                .replacing("frame.fill(FLOOR);", "if (true) { throw new IllegalStateException(\"first\"); }");
        assertVerdict(admin, plugin, State.DEGRADED, "io.diuna.test.frame", "first", "March.java:");
    }

    @Test
    void noComponent(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("none", 1)
                .replacing("@Component\n@AnimationInfo(id = \"none\", label = \"March\")", "");
        assertVerdict(admin, plugin, State.DEGRADED, "io.diuna.test.none", "no class of it is a component");
    }

    @Test
    void noAnimationInfo(PluginAdmin admin) throws IOException {
        TestPlugin plugin =
                PluginDrop.march("bare", 1).replacing("@AnimationInfo(id = \"bare\", label = \"March\")", "");
        assertVerdict(admin, plugin, State.FAILED, "io.diuna.test.bare", "has no id", "@AnimationInfo");
    }

    @Test
    void anotherServiceThanAnimation(PluginAdmin admin) throws IOException {
        TestPlugin plugin =
                PluginDrop.march("other", 1).replacing("@Component\n", "@Component(service = March.class)\n");
        assertVerdict(admin, plugin, State.DEGRADED, "io.diuna.test.other", "does not provide the service Animation");
    }

    @Test
    void anExceptionInAStaticInitialiser(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("static", 1)
                .replacing(
                        "    private static final int FLOOR",
                        "    private static final int LENGTH = System.getProperty(\"io.diuna.none\").length();\n\n"
                                + "    private static final int FLOOR");
        assertVerdict(admin, plugin, State.FAILED, "io.diuna.test.static", "cannot be loaded", "March.java:");
    }

    @Test
    void aServiceThatNobodyProvides(PluginAdmin admin) throws IOException {
        TestPlugin plugin = PluginDrop.march("waits", 1)
                .replacing(
                        "    private static final int FLOOR",
                        "    @org.osgi.service.component.annotations.Reference\n    Runnable runner;\n\n"
                                + "    private static final int FLOOR");
        assertVerdict(
                admin,
                plugin,
                State.DEGRADED,
                "io.diuna.test.waits",
                "io.diuna.test.march.March waits for a service java.lang.Runnable");
    }

    private static void assertVerdict(
            PluginAdmin admin, TestPlugin plugin, State state, String symbolicName, String... words)
            throws IOException {
        PluginStatus answer = upload(admin, plugin);
        String reason = answer.reason();
        assertNotNull(reason, answer.toString());
        assertEquals(state, answer.state(), reason);
        for (String word : words) {
            assertTrue(reason.contains(word), () -> "'" + reason + "' does not say '" + word + "'");
        }
        assertEquals(
                answer,
                admin.plugins().stream()
                        .filter(one -> one.symbolicName().equals(symbolicName))
                        .findFirst()
                        .orElseThrow(),
                "the list says the same a moment later");
        admin.remove(symbolicName);
    }

    private static PluginStatus upload(PluginAdmin admin, TestPlugin plugin) throws IOException {
        try (InputStream jar = Files.newInputStream(plugin.jar())) {
            return admin.install(jar);
        }
    }
}
