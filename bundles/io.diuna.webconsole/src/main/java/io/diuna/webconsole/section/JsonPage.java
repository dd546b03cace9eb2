// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Page as JSON: {@code lines}, and {@code tables} with a title and rows by column. Buttons are left out. */
public final class JsonPage implements Page {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonArrayBuilder lines = JSON.createArrayBuilder();
    private final JsonArrayBuilder tables = JSON.createArrayBuilder();

    @Override
    public void line(String words) {
        lines.add(words);
    }

    @Override
    public void table(String title, List<String> columns, List<List<Cell>> rows) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (List<Cell> row : rows) {
            JsonObjectBuilder one = JSON.createObjectBuilder();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isButton()) {
                    one.add(Page.head(columns.get(i)), row.get(i).text());
                }
            }
            array.add(one);
        }
        tables.add(JSON.createObjectBuilder().add("title", title).add("rows", array));
    }

    /** Returns the document; once. */
    @Override
    public String toString() {
        return JSON.createObjectBuilder()
                .add("lines", lines)
                .add("tables", tables)
                .build()
                .toString();
    }
}
