// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Persistent array of layer stacks, indexed by zone slot. Immutable. A table with one changed stack shares all blocks
 * but one with its predecessor, so the garbage of a submission hardly grows with the number of zones.
 */
final class LayerTable {

    static final LayerTable EMPTY = new LayerTable(new LayerStack[0][]);

    private static final int BITS = 5;
    private static final int BLOCK = 1 << BITS;

    private final LayerStack[][] blocks;

    private LayerTable(LayerStack[][] blocks) {
        this.blocks = blocks;
    }

    /** The stack of a slot; empty if the zone of the slot was removed. */
    LayerStack at(ZoneSlot slot) {
        return at(blocks, slot);
    }

    /** A mutable copy. */
    Draft draft() {
        return new Draft();
    }

    private static LayerStack at(LayerStack[][] in, ZoneSlot slot) {
        int block = slot.index() >> BITS;
        if (block >= in.length) {
            return LayerStack.NONE;
        }
        LayerStack stack = in[block][slot.index() & (BLOCK - 1)];
        return stack.isAt(slot) ? stack : LayerStack.NONE;
    }

    /** Builder of a changed table. */
    final class Draft {

        private LayerStack[][] next = blocks.clone();

        /** Sets the stack of a slot. */
        void put(ZoneSlot slot, LayerStack stack) {
            int block = slot.index() >> BITS;
            int before = next.length;
            if (block >= before) {
                next = Arrays.copyOf(next, block + 1);
                for (int i = before; i < next.length; i++) {
                    next[i] = new LayerStack[BLOCK];
                    Arrays.fill(next[i], LayerStack.NONE);
                }
            }
            if (block < blocks.length && next[block] == blocks[block]) {
                next[block] = blocks[block].clone();
            }
            next[block][slot.index() & (BLOCK - 1)] = stack;
        }

        /** Replaces the stack of a slot by the result of a function. */
        void change(ZoneSlot slot, UnaryOperator<LayerStack> change) {
            LayerStack before = at(next, slot);
            LayerStack after = change.apply(before);
            if (after != before) {
                put(slot, after);
            }
        }

        /** Builds the table; the draft must not be used afterwards. */
        LayerTable table() {
            return new LayerTable(next);
        }
    }
}
