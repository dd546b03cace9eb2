// SPDX-License-Identifier: Apache-2.0
/** Start archive: faster starts by classes that Java has prepared. */
@NullMarked
package io.diuna.runtime.archive;

import org.jspecify.annotations.NullMarked;
