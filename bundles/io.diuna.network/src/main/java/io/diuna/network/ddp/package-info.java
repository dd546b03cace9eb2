// SPDX-License-Identifier: Apache-2.0
/** DDP, the Distributed Display Protocol. */
@NullMarked
package io.diuna.network.ddp;

import org.jspecify.annotations.NullMarked;
