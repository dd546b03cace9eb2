// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Pi4J itself, in a JVM of its own, on a spidev that enforces the kernel's limits and records what it is sent. */
class Pi4jOnSpidevTest {

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> works() throws IOException, InterruptedException {
        Shim shim;
        try {
            shim = new Shim(folder);
        } catch (TestAbortedException e) {
            // Surefire counts a test that is left out, but not a factory.
            return Stream.of(DynamicTest.dynamicTest("all", () -> {
                throw e;
            }));
        }
        List<String> results = shim.run(SpidevContracts.class, SpidevCases.class);
        assertThat(results).anyMatch(line -> line.contains(SpidevContracts.class.getName()));
        assertThat(results).anyMatch(line -> line.contains(SpidevCases.class.getName()));
        return results.stream()
                .map(line -> line.split("\t"))
                .map(test -> DynamicTest.dynamicTest(
                        name(test[0]), () -> assertThat(test[1]).isEqualTo(ShimMain.PASSED)));
    }

    /** Of a test's unique id the last parts, without their kinds. */
    private static String name(String id) {
        return id.replaceAll(".*io\\.diuna\\.driver\\.spi\\.", "").replaceAll("[\\[\\]]|[a-z-]+:", "");
    }
}
