// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the distribution in Chromium. */
class PageIT extends SharedShow {

    @Test
    void theFirstLoadIsSmallAndWithoutErrors() throws IOException, InterruptedException {
        Scenario.run("first-load", url, Map.of());
    }

    @Test
    void axeFindsNoViolation() throws IOException, InterruptedException {
        Scenario.run("accessibility", url, Map.of());
    }

    @Test
    void fitsEachScreen() throws IOException, InterruptedException {
        Scenario.run("layout", url, Map.of());
    }

    @Test
    void isUsedByKeyboardOnly() throws IOException, InterruptedException {
        Scenario.run("keyboard", url, Map.of());
    }
}
