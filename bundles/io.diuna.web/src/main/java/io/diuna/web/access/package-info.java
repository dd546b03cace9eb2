// SPDX-License-Identifier: Apache-2.0
/** Who may do what over HTTP. */
@NullMarked
package io.diuna.web.access;

import org.jspecify.annotations.NullMarked;
