// SPDX-License-Identifier: Apache-2.0
/** Format of an index: reader and writer of {@code index.json}. No OSGi service; the launcher uses it, too. */
@NullMarked
package io.diuna.index.format;

import org.jspecify.annotations.NullMarked;
