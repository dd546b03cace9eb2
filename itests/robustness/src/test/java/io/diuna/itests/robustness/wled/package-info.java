// SPDX-License-Identifier: Apache-2.0
/** WLED's clients on the distribution. */
@NullMarked
package io.diuna.itests.robustness.wled;

import org.jspecify.annotations.NullMarked;
