// SPDX-License-Identifier: Apache-2.0
/** Task log and task scopes: every thread of Diuna has an owner, a state, and an end. */
@NullMarked
package io.diuna.task;

import org.jspecify.annotations.NullMarked;
