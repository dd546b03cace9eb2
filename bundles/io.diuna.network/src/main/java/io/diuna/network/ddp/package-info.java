// SPDX-License-Identifier: Apache-2.0
/** DDP (Distributed Display Protocol): encoder and sender. */
@NullMarked
package io.diuna.network.ddp;

import org.jspecify.annotations.NullMarked;
