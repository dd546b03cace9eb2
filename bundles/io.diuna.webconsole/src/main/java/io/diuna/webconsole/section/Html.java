// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import java.util.List;

/** Builder for HTML in the style of the Felix Web Console. It escapes all texts. */
public final class Html implements Page {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void line(String words) {
        text.append("<p class=\"statline ui-state-highlight\">")
                .append(escaped(words))
                .append("</p>\n");
    }

    /** Adds a link. */
    public void link(String target, String words) {
        text.append("<p><a href=\"")
                .append(escaped(target))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
    }

    /** Adds a choice that is sent at once by a button. */
    public void choice(String name, String label, List<String> options, String chosen) {
        text.append("<form method=\"get\"><label>").append(escaped(label)).append(" ");
        select(name, options, chosen);
        text.append("</label> <button>Show</button></form>\n");
    }

    /**
     * Adds a form with a text and a choice, which is sent to the page.
     *
     * @param label label of the text
     * @param name name of the text
     * @param choice name of the choice
     * @param button label of the button
     */
    public void form(String label, String name, String choice, List<String> options, String button) {
        text.append("<form method=\"post\" style=\"margin-bottom:1.5em\"><label>")
                .append(escaped(label))
                .append(" <input name=\"")
                .append(escaped(name))
                .append("\" required size=\"40\"></label> <label>")
                .append(escaped(choice))
                .append(" ");
        select(choice, options, "");
        text.append("</label> <button>").append(escaped(button)).append("</button></form>\n");
    }

    private void select(String name, List<String> options, String chosen) {
        text.append("<select name=\"").append(escaped(name)).append("\">");
        options.forEach(option -> text.append("<option")
                .append(option.equals(chosen) ? " selected" : "")
                .append(">")
                .append(escaped(option))
                .append("</option>"));
        text.append("</select>");
    }

    /** Adds a table that scrolls horizontally in a narrow window. */
    @Override
    public void table(String title, List<String> columns, List<List<Cell>> rows) {
        text.append("<div class=\"ui-widget-header ui-corner-top buttonGroup\"")
                .append(" style=\"text-align:left;padding:.4em 1em\">")
                .append(escaped(title))
                .append("</div>\n<div style=\"overflow-x:auto;margin-bottom:1.5em\">")
                .append("<table class=\"nicetable ui-widget\"><thead><tr>");
        columns.forEach(column -> text.append("<th class=\"ui-widget-header\"")
                .append(isNumber(column) ? " style=\"text-align:right\">" : ">")
                .append(escaped(Page.head(column)))
                .append("</th>"));
        text.append("</tr></thead><tbody>\n");
        if (rows.isEmpty()) {
            text.append("<tr class=\"odd ui-state-default\"><td colspan=\"")
                    .append(columns.size())
                    .append("\">none</td></tr>\n");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(columns, rows.get(i), i % 2 == 0 ? "odd" : "even");
        }
        text.append("</tbody></table></div>\n");
    }

    private void row(List<String> columns, List<Cell> cells, String parity) {
        text.append("<tr class=\"").append(parity).append(" ui-state-default\">");
        for (int i = 0; i < cells.size(); i++) {
            text.append(isNumber(columns.get(i)) ? "<td style=\"text-align:right;white-space:nowrap\">" : "<td>")
                    .append(content(cells.get(i)))
                    .append("</td>");
        }
        text.append("</tr>\n");
    }

    private static String content(Cell cell) {
        if (!cell.isButton()) {
            return escaped(cell.text());
        }
        StringBuilder form = new StringBuilder("<form method=\"post\" style=\"margin:0\">");
        cell.fields()
                .forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                        .append(escaped(name))
                        .append("\" value=\"")
                        .append(escaped(value))
                        .append("\">"));
        return form.append("<button>")
                .append(escaped(cell.text()))
                .append("</button></form>")
                .toString();
    }

    private static boolean isNumber(String column) {
        return column.startsWith("#");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
