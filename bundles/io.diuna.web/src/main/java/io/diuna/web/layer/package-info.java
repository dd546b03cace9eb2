// SPDX-License-Identifier: Apache-2.0
/** JSON of layers. */
@NullMarked
package io.diuna.web.layer;

import org.jspecify.annotations.NullMarked;
