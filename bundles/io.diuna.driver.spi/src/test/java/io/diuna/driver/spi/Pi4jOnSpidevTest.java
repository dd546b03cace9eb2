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

/** Pi4J in a separate JVM, on a fake spidev that enforces the kernel's limits and records the transfers. */
class Pi4jOnSpidevTest {

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> works() throws IOException, InterruptedException {
        Shim shim;
        try {
            shim = new Shim(folder);
        } catch (TestAbortedException e) {
            // Surefire reports a skipped test, but not a skipped factory.
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

    /** Returns the last segments of a test's unique id, without their types. */
    private static String name(String id) {
        return id.replaceAll(".*io\\.diuna\\.driver\\.spi\\.", "").replaceAll("[\\[\\]]|[a-z-]+:", "");
    }
}
