// SPDX-License-Identifier: Apache-2.0
/** What benchmarks need of the SPI driver: in its package, because it shows it to nobody else. */
@NullMarked
package io.diuna.driver.spi;

import org.jspecify.annotations.NullMarked;
