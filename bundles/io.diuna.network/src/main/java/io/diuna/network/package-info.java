// SPDX-License-Identifier: Apache-2.0
/** Strips behind a network: the components. */
@NullMarked
package io.diuna.network;

import org.jspecify.annotations.NullMarked;
