// SPDX-License-Identifier: Apache-2.0
/** WLED's UDP sync: the state in packets, from and to other devices. */
@NullMarked
package io.diuna.wled.sync;

import org.jspecify.annotations.NullMarked;
