// SPDX-License-Identifier: Apache-2.0
/** The shell over its socket. */
@NullMarked
package io.diuna.itests.framework.shell;

import org.jspecify.annotations.NullMarked;
