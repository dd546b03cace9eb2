// SPDX-License-Identifier: Apache-2.0
/** A strip without hardware. */
@NullMarked
package io.diuna.driver.virtual;

import org.jspecify.annotations.NullMarked;
