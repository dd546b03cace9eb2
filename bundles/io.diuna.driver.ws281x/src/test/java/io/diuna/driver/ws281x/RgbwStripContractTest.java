// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

/** Driver contract tests with 4 bytes per pixel. */
class RgbwStripContractTest extends Ws281xStripContractTest {

    @Override
    String order() {
        return "WBGR";
    }
}
