// SPDX-License-Identifier: Apache-2.0
/** Components of the network strips. */
@NullMarked
package io.diuna.network;

import org.jspecify.annotations.NullMarked;
