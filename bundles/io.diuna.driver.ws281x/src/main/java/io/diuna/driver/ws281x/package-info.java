// SPDX-License-Identifier: Apache-2.0
/** WS281x driver: strips on PWM, PCM or SPI pins of a Raspberry Pi, through the native library rpi_ws281x. */
@NullMarked
package io.diuna.driver.ws281x;

import org.jspecify.annotations.NullMarked;
