// SPDX-License-Identifier: Apache-2.0
/** Strip configuration: installed drivers, their configuration schemas, configured strips, receiver searches. */
@NullMarked
package io.diuna.control.strip;

import org.jspecify.annotations.NullMarked;
