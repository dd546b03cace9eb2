// SPDX-License-Identifier: Apache-2.0
/** Facts about this device in WLED's form. */
@NullMarked
package io.diuna.wled.info;

import org.jspecify.annotations.NullMarked;
