// SPDX-License-Identifier: Apache-2.0
/** Files and addresses of the launcher: data folder, distribution, administrator password, HTTP address. */
@NullMarked
package io.diuna.runtime.base;

import org.jspecify.annotations.NullMarked;
