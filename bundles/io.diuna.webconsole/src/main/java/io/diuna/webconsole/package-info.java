// SPDX-License-Identifier: Apache-2.0
/** Integration of the Felix Web Console: access control, and a page with metrics. */
@NullMarked
package io.diuna.webconsole;

import org.jspecify.annotations.NullMarked;
