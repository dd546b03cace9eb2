// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cell of a table: a text, and a button after it if it has fields to send.
 *
 * @param text the text; of a button, its label
 * @param fields fields that the button sends to the page, by name; empty for a text
 */
record Cell(String text, Map<String, String> fields) {

    Cell {
        fields = new TreeMap<>(fields);
    }

    static Cell text(String text) {
        return new Cell(text, Map.of());
    }

    static Cell button(String label, Map<String, String> fields) {
        return new Cell(label, fields);
    }

    /** Returns the cells of a row of texts. */
    static List<Cell> texts(List<String> texts) {
        return texts.stream().map(Cell::text).toList();
    }

    boolean isButton() {
        return !fields.isEmpty();
    }
}
