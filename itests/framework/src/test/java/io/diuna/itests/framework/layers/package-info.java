// SPDX-License-Identifier: Apache-2.0
/** Frames from outside in a running framework. */
@NullMarked
package io.diuna.itests.framework.layers;

import org.jspecify.annotations.NullMarked;
