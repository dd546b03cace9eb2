// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests in the JVM that {@link Shim} has started, and writes what came of each. */
final class ShimMain {

    /** Ends the line of a test that passed, after a tab. */
    static final String PASSED = "passed";

    private ShimMain() {}

    /**
     * Runs them all.
     *
     * @param arguments the file for the results, then the names of the classes
     */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(arguments)
                        .skip(1)
                        .map(name -> selectClass(name))
                        .toList())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                Throwable thrown = result.getThrowable().orElse(null);
                if (thrown != null) {
                    thrown.printStackTrace();
                }
                if (test.isTest() || thrown != null) {
                    String words = thrown == null ? PASSED : thrown.toString().replaceAll("\\s+", " ");
                    lines.add(test.getUniqueId() + "\t" + words);
                }
            }
        });
        Files.write(Path.of(arguments[0]), lines);
    }
}
