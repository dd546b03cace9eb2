// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.List;

/** Builder for HTML in the style of the Felix Web Console. It escapes all texts. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Adds a status line. */
    Html line(String words) {
        text.append("<p class=\"statline ui-state-highlight\">")
                .append(escaped(words))
                .append("</p>\n");
        return this;
    }

    /** Adds a link. */
    Html link(String target, String words) {
        text.append("<p><a href=\"")
                .append(escaped(target))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
        return this;
    }

    /**
     * Adds a table that scrolls horizontally in a narrow window.
     *
     * @param columns column heads; a head that starts with {@code #} makes its column right-aligned, for numbers
     * @param rows cells of each row, as many as there are columns
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
