// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Everything that ships comes up, on a data folder of the test's own. */
@FrameworkTest
public class ShippedFeaturesIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void everyBundleRuns(BundleContext context) {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
                .map(Bundle::toString)
                .toList();
        assertEquals(List.of(), idle);
        assertTrue(context.getBundles().length > 30, "the feature is empty");
    }

    @Test
    void startLevelsAreThoseOfTheFeature(BundleContext context) {
        assertEquals(1, startLevel(context, "org.ops4j.pax.logging.pax-logging-api"));
        assertEquals(2, startLevel(context, "org.apache.felix.configadmin"));
        assertEquals(3, startLevel(context, "org.apache.felix.scr"));
    }

    @Test
    void theDataFolderIsFresh(BundleContext context) {
        Path data = Path.of(context.getProperty("diuna.data"));
        assertTrue(Files.isDirectory(data), data + " is no folder");
        assertTrue(data.isAbsolute());
        assertFalse(context.getProperty("diuna.http.port").equals("8080"));
    }

    private static int startLevel(BundleContext context, String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow()
                .adapt(BundleStartLevel.class)
                .getStartLevel();
    }
}
