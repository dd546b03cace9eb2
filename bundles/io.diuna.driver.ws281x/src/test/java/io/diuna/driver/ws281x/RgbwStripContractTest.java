// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

/** With four bytes a pixel. */
class RgbwStripContractTest extends Ws281xStripContractTest {

    @Override
    String order() {
        return "WBGR";
    }
}
