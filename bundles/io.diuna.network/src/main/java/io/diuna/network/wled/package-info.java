// SPDX-License-Identifier: Apache-2.0
/** WLED's JSON API, as far as a search for controllers needs it. */
@NullMarked
package io.diuna.network.wled;

import org.jspecify.annotations.NullMarked;
