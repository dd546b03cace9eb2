// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A stack for each place, immutable. It is kept in blocks: a table with one stack changed shares all blocks but one with
 * the table before, so the garbage of a submission hardly grows with the number of zones.
 */
final class LayerTable {

    static final LayerTable EMPTY = new LayerTable(new LayerStack[0][]);

    private static final int BITS = 5;
    private static final int BLOCK = 1 << BITS;

    private final LayerStack[][] blocks;

    private LayerTable(LayerStack[][] blocks) {
        this.blocks = blocks;
    }

    /** The layers over the zone of this place; none when it is gone. */
    LayerStack at(ZoneSlot place) {
        return at(blocks, place);
    }

    /** A copy to change. */
    Draft draft() {
        return new Draft();
    }

    private static LayerStack at(LayerStack[][] in, ZoneSlot place) {
        int block = place.index() >> BITS;
        if (block >= in.length) {
            return LayerStack.NONE;
        }
        LayerStack stack = in[block][place.index() & (BLOCK - 1)];
        return stack.isAt(place) ? stack : LayerStack.NONE;
    }

    /** A table that only its maker knows yet. */
    final class Draft {

        private LayerStack[][] next = blocks.clone();

        /** Puts a stack at a place, whatever was there. */
        void put(ZoneSlot place, LayerStack stack) {
            int block = place.index() >> BITS;
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
            next[block][place.index() & (BLOCK - 1)] = stack;
        }

        /** Changes the stack of a place. */
        void change(ZoneSlot place, UnaryOperator<LayerStack> change) {
            LayerStack before = at(next, place);
            LayerStack after = change.apply(before);
            if (after != before) {
                put(place, after);
            }
        }

        /** What came of it; the draft is not to be used any more. */
        LayerTable table() {
            return new LayerTable(next);
        }
    }
}
