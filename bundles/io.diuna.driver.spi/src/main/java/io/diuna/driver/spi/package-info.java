// SPDX-License-Identifier: Apache-2.0
/** Strips on the SPI of a Raspberry Pi: WS2812, SK6812, APA102, SK9822. */
@NullMarked
package io.diuna.driver.spi;

import org.jspecify.annotations.NullMarked;
