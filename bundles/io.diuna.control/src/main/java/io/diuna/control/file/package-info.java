// SPDX-License-Identifier: Apache-2.0
/** Configuration files: each file of the folder {@code config} is imported, and its configuration is deleted with it. */
@NullMarked
package io.diuna.control.file;

import org.jspecify.annotations.NullMarked;
