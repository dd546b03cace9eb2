// SPDX-License-Identifier: Apache-2.0
/** Accounts of resources: processor time and memory of each plugin, their limits, and what is done above them. */
@NullMarked
package io.diuna.scheduler.account;

import org.jspecify.annotations.NullMarked;
