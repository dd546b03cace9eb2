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

/** Runs tests in the JVM that {@link Shim} has started, and writes a result line for each. */
final class ShimMain {

    /** Result of a passed test, after a tab. */
    static final String PASSED = "passed";

    private ShimMain() {}

    /**
     * Runs the tests.
     *
     * @param arguments file for the results, then class names
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
                    String outcome = thrown == null ? PASSED : thrown.toString().replaceAll("\\s+", " ");
                    lines.add(test.getUniqueId() + "\t" + outcome);
                }
            }
        });
        Files.write(Path.of(arguments[0]), lines);
    }
}
