// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import java.util.ArrayList;
import java.util.List;

/** Page as plain text: tables with aligned columns. Buttons are left out. */
public final class TextPage implements Page {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void line(String words) {
        text.append(words).append("\n\n");
    }

    @Override
    public void table(String title, List<String> columns, List<List<Cell>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Page::head).toList());
        rows.forEach(row -> lines.add(row.stream().map(Cell::shown).toList()));
        text.append(title).append('\n');
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                padded.append("  ")
                        .append(line.get(i))
                        .append(" ".repeat(width - line.get(i).length()));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
