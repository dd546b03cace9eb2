// SPDX-License-Identifier: Apache-2.0
/** Development loop of plugin authors: from a saved file to the swapped plugin. */
@NullMarked
package io.diuna.dev;

import org.jspecify.annotations.NullMarked;
