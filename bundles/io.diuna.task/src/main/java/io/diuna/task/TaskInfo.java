// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskCategory;

/** What a task is called: what all its runs have in common. */
record TaskInfo(TaskCategory category, String owner, String description, String thread, String createdBy) {}
