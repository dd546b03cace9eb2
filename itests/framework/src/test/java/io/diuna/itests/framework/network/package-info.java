// SPDX-License-Identifier: Apache-2.0
/** Strips behind a network, in the running framework. */
@NullMarked
package io.diuna.itests.framework.network;

import org.jspecify.annotations.NullMarked;
