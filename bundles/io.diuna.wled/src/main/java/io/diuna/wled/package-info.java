// SPDX-License-Identifier: Apache-2.0
/** API of WLED for its apps, Home Assistant and other clients. WLED's words stay in this bundle. */
@NullMarked
package io.diuna.wled;

import org.jspecify.annotations.NullMarked;
