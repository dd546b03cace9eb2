// SPDX-License-Identifier: Apache-2.0
/** Tests of the distribution in a network, as another device sees it. */
@NullMarked
package io.diuna.itests.robustness.network;

import org.jspecify.annotations.NullMarked;
