// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import java.util.List;

/** Page that sections are written to. For one thread. */
public interface Page {

    /** Adds a line. */
    void line(String words);

    /**
     * Adds a table.
     *
     * @param columns column heads; a head that starts with {@code #} is of numbers
     * @param rows cells of each row, as many as there are columns
     */
    void table(String title, List<String> columns, List<List<Cell>> rows);

    /** Adds a table of texts. */
    default void texts(String title, List<String> columns, List<List<String>> rows) {
        table(title, columns, rows.stream().map(Cell::texts).toList());
    }

    /** Returns a column head without the mark for numbers. */
    static String head(String column) {
        return column.startsWith("#") ? column.substring(1) : column;
    }
}
