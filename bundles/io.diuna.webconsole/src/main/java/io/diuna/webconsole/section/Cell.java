// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cell of a table: a text, and a button after it if it has fields to send.
 *
 * @param text the text; of a button, its label
 * @param fields fields that the button sends to the page, by name; empty for a text
 */
public record Cell(String text, Map<String, String> fields) {

    public Cell {
        fields = new TreeMap<>(fields);
    }

    public static Cell text(String text) {
        return new Cell(text, Map.of());
    }

    public static Cell button(String label, Map<String, String> fields) {
        return new Cell(label, fields);
    }

    /** Returns the cells of a row of texts. */
    static List<Cell> texts(List<String> texts) {
        return texts.stream().map(Cell::text).toList();
    }

    /** Returns the text; that of a button is left out. */
    String shown() {
        return isButton() ? "" : text;
    }

    boolean isButton() {
        return !fields.isEmpty();
    }
}
