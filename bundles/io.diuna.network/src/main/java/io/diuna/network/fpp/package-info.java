// SPDX-License-Identifier: Apache-2.0
/** FPP MultiSync: discovery of players and controllers. */
@NullMarked
package io.diuna.network.fpp;

import org.jspecify.annotations.NullMarked;
