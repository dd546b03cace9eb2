// SPDX-License-Identifier: Apache-2.0
/** E1.31, also called streaming ACN. */
@NullMarked
package io.diuna.network.sacn;

import org.jspecify.annotations.NullMarked;
