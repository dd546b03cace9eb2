// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.List;

/** Writes pieces of a page of the console, in the console's own style. Everything that is shown is escaped. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** A line of words above tables. */
    Html line(String words) {
        text.append("<p class=\"statline ui-state-highlight\">")
                .append(escaped(words))
                .append("</p>\n");
        return this;
    }

    /** A link. */
    Html link(String target, String words) {
        text.append("<p><a href=\"")
                .append(escaped(target))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
        return this;
    }

    /**
     * A table, which scrolls by itself where the window is narrow.
     *
     * @param columns the heads; the cells below one that starts with {@code #} stand to the right, as numbers do
     */
    Html table(String title, List<String> columns, List<List<String>> rows) {
        text.append("<div class=\"ui-widget-header ui-corner-top buttonGroup\"")
                .append(" style=\"text-align:left;padding:.4em 1em\">")
                .append(escaped(title))
                .append("</div>\n<div style=\"overflow-x:auto;margin-bottom:1.5em\">")
                .append("<table class=\"nicetable ui-widget\"><thead><tr>");
        columns.forEach(column -> text.append("<th class=\"ui-widget-header\">")
                .append(escaped(isNumber(column) ? column.substring(1) : column))
                .append("</th>"));
        text.append("</tr></thead><tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            row(columns, rows.get(i), i % 2 == 0 ? "odd" : "even");
        }
        text.append("</tbody></table></div>\n");
        return this;
    }

    private void row(List<String> columns, List<String> cells, String parity) {
        text.append("<tr class=\"").append(parity).append(" ui-state-default\">");
        for (int i = 0; i < cells.size(); i++) {
            text.append(isNumber(columns.get(i)) ? "<td style=\"text-align:right;white-space:nowrap\">" : "<td>")
                    .append(escaped(cells.get(i)))
                    .append("</td>");
        }
        text.append("</tr>\n");
    }

    private static boolean isNumber(String column) {
        return column.startsWith("#");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
