// SPDX-License-Identifier: Apache-2.0
/** Index of a folder of jars, for authors. No OSGi service; the launcher uses it. */
@NullMarked
package io.diuna.index.publish;

import org.jspecify.annotations.NullMarked;
