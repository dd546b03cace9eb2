// SPDX-License-Identifier: Apache-2.0
/** Documents on disk that outlive crashes and power cuts. */
@NullMarked
package io.diuna.store;

import org.jspecify.annotations.NullMarked;
