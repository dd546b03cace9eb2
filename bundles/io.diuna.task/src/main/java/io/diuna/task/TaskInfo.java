// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskCategory;

/** Descriptor of a task, shared by all its runs. */
record TaskInfo(TaskCategory category, String owner, String description, String thread, String createdBy) {}
