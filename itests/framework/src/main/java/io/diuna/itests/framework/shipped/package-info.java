// SPDX-License-Identifier: Apache-2.0
/** Boots in a test what the distribution ships. */
@NullMarked
package io.diuna.itests.framework.shipped;

import org.jspecify.annotations.NullMarked;
