// SPDX-License-Identifier: Apache-2.0
/** Virtual driver: a strip without hardware. */
@NullMarked
package io.diuna.driver.virtual;

import org.jspecify.annotations.NullMarked;
