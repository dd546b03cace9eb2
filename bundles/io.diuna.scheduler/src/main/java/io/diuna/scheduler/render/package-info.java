// SPDX-License-Identifier: Apache-2.0
/** HOT. Render threads (lanes), on which animations render the next frame while the present one is shown. */
@NullMarked
package io.diuna.scheduler.render;

import org.jspecify.annotations.NullMarked;
