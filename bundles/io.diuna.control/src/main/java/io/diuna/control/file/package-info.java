// SPDX-License-Identifier: Apache-2.0
/** Configuration by files: what lies in the folder {@code config} becomes configurations, and goes with its file. */
@NullMarked
package io.diuna.control.file;

import org.jspecify.annotations.NullMarked;
