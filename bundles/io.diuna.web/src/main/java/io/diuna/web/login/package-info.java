// SPDX-License-Identifier: Apache-2.0
/** Resources of logins, tokens and the PIN. */
@NullMarked
package io.diuna.web.login;

import org.jspecify.annotations.NullMarked;
