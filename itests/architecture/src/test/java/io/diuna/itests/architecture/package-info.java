// SPDX-License-Identifier: Apache-2.0
/** The rules of the house, checked against what was built. */
@NullMarked
package io.diuna.itests.architecture;

import org.jspecify.annotations.NullMarked;
