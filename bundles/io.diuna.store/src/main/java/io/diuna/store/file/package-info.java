// SPDX-License-Identifier: Apache-2.0
/** Files of documents and configurations: format, generations, operations. Used by the launcher as well, so without OSGi. */
@NullMarked
package io.diuna.store.file;

import org.jspecify.annotations.NullMarked;
