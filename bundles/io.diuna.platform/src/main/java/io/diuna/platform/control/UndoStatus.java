// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

/**
 * Numbers of commands that can be reverted and repeated, 20 at most each.
 *
 * @param undo commands that {@link LightControl#undo} can revert
 * @param redo reverted commands that {@link LightControl#redo} can repeat
 */
public record UndoStatus(int undo, int redo) {}
