// SPDX-License-Identifier: Apache-2.0
/** Art-Net 4: encoder, sender and discovery. */
@NullMarked
package io.diuna.network.artnet;

import org.jspecify.annotations.NullMarked;
