// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.Stub;
import io.diuna.scheduler.inspect.JarInspector;
import io.diuna.scheduler.inspect.JarPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

class BundleInspectionTest {

    private static final byte[] SNAKE = TestJars.bundle("org.snake", "1.0.0");

    @TempDir
    Path cache;

    private final Map<Long, Bundle> bundles = new HashMap<>();
    private final BundleContext context = Stub.of(
            BundleContext.class,
            Map.of(
                    "getProperty", arguments -> cache.toString(),
                    "getBundle", arguments -> bundles.get((Long) arguments[0])));
    private final JarInspector inspector = TestJars.inspector();
    private BundleInspection inspection;

    @BeforeEach
    void open() {
        inspection =
                new BundleInspection(context, bundle -> !bundle.getLocation().startsWith("diuna:"), inspector);
    }

    @Test
    void aJarIsAcceptedAndReadOnce() throws IOException {
        Bundle snake = bundle(7, "inputstream:snake.jar");
        Path jar = write(7, "version0.0", SNAKE);
        assertThat(resolvable(snake)).isTrue();
        FileTime time = Files.getLastModifiedTime(jar);
        Files.write(jar, new byte[SNAKE.length]);
        Files.setLastModifiedTime(jar, time);
        assertThat(resolvable(snake)).isTrue();
        assertThat(inspection.problems()).isEmpty();
    }

    @Test
    void whatIsRefusedDoesNotResolveAndIsNamedUntilItIsUpdatedOrGoes() throws IOException {
        Bundle snake = bundle(7, "inputstream:snake.jar");
        write(7, "version0.0", "Dear reader".getBytes(UTF_8));
        assertThat(resolvable(snake)).isFalse();
        assertThat(inspection.refusal(snake)).startsWith("Bundle 'org.snake' is not a jar");
        assertThat(inspection.problems()).extracting(HealthProblem::code).containsExactly("refused-bundle");

        write(7, "version0.1", SNAKE);
        assertThat(resolvable(snake)).isTrue();
        assertThat(inspection.problems()).isEmpty();

        write(7, "version1.0", "Dear reader".getBytes(UTF_8));
        assertThat(resolvable(snake)).isFalse();
        bundles.clear();
        assertThat(inspection.problems()).isEmpty();
    }

    @Test
    void theTenthUpdateIsNewerThanTheNinth() throws IOException {
        Bundle snake = bundle(7, "inputstream:snake.jar");
        write(7, "version0.10", SNAKE);
        write(7, "version0.9", "Dear reader".getBytes(UTF_8));
        assertThat(resolvable(snake)).isTrue();
    }

    @Test
    void aNewPolicyAppliesToWhatWasAcceptedBefore() throws IOException {
        Bundle snake = bundle(7, "inputstream:snake.jar");
        write(7, "version0.0", SNAKE);
        assertThat(resolvable(snake)).isTrue();
        inspector.setPolicy(new JarPolicy(true, Set.of()));
        inspection.forget();
        assertThat(resolvable(snake)).isFalse();
        assertThat(inspection.refusal(snake)).contains("not signed");
    }

    @Test
    void aFolderCannotBeInspected() {
        assertThat(resolvable(bundle(7, "reference:file:/snake"))).isFalse();
        assertThat(inspection.problems()).extracting(HealthProblem::message).allMatch(text -> text.contains("its jar"));
    }

    @Test
    void theDistributionAndTheTrialOfAPluginAreNotInspected() {
        assertThat(resolvable(bundle(7, "diuna:io.diuna:io.diuna.web"))).isTrue();
        assertThat(resolvable(bundle(8, "plugin-trial:org.snake"))).isTrue();
    }

    private boolean resolvable(Bundle bundle) {
        List<BundleRevision> candidates =
                new ArrayList<>(List.of(Stub.of(BundleRevision.class, Map.of("getBundle", arguments -> bundle))));
        inspection.begin(List.of()).filterResolvable(candidates);
        return !candidates.isEmpty();
    }

    private Bundle bundle(long id, String location) {
        Bundle bundle = Stub.of(
                Bundle.class,
                Map.of(
                        "getBundleId", arguments -> id,
                        "getLocation", arguments -> location,
                        "getSymbolicName", arguments -> "org.snake"));
        bundles.put(id, bundle);
        return bundle;
    }

    private Path write(long id, String version, byte[] content) throws IOException {
        Path folder = Files.createDirectories(cache.resolve("bundle" + id).resolve(version));
        return Files.write(folder.resolve("bundle.jar"), content);
    }
}
