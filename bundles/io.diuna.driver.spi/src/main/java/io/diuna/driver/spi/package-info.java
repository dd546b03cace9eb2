// SPDX-License-Identifier: Apache-2.0
/** SPI driver for WS2812, SK6812, APA102 and SK9822 on a Raspberry Pi. */
@NullMarked
package io.diuna.driver.spi;

import org.jspecify.annotations.NullMarked;
