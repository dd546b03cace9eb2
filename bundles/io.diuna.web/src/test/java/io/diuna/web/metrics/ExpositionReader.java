// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser for the Prometheus text format 0.0.4, stricter than Prometheus: every irregularity is an error. */
public final class ExpositionReader {

    /** Sample: one line with a number. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    private static final String METRIC = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern HELP = Pattern.compile("# HELP (" + METRIC + ") ((?:[^\\\\\\n]|\\\\\\\\|\\\\n)+)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + METRIC + ") (counter|gauge|summary)");
    private static final Pattern SAMPLE = Pattern.compile("(" + METRIC + ")(?:\\{(.+)})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*)\"(?:,|$)");
    private static final Pattern NUMBER = Pattern.compile("NaN|[+-]Inf|-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Set<String> series = new HashSet<>();
    private String helped = "";
    private String family = "";

    private ExpositionReader() {}

    /** Parses a whole text. */
    public static List<Sample> read(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The last line does not end");
        }
        ExpositionReader reader = new ExpositionReader();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            try {
                reader.line(line);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(e.getMessage() + ": " + line, e);
            }
        }
        return reader.samples;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            helped = match(HELP, line).group(1);
        } else if (line.startsWith("#")) {
            Matcher type = match(TYPE, line);
            family = type.group(1);
            check(helped.equals(family), "no help right before the type");
            check(types.put(family, type.group(2)) == null, "a family that was there before");
        } else {
            check(helped.equals(family), "help without a type");
            sample(match(SAMPLE, line));
        }
    }

    private void sample(Matcher line) {
        String name = line.group(1);
        Map<String, String> labels = labels(line.group(2));
        check(belongs(name, labels), "not of the family above");
        check(series.add(name + new TreeMap<>(labels)), "a series that was there before");
        match(NUMBER, line.group(3));
        double value = Double.parseDouble(line.group(3).replace("Inf", "Infinity"));
        if ("counter".equals(types.get(family))) {
            check(name.endsWith("_total"), "a counter without _total");
            check(value >= 0, "a counter below 0");
        }
        samples.add(new Sample(name, labels, value));
    }

    private boolean belongs(String name, Map<String, String> labels) {
        if ("summary".equals(types.get(family))) {
            return labels.containsKey("quantile")
                    ? name.equals(family)
                    : name.equals(family + "_sum") || name.equals(family + "_count");
        }
        return name.equals(family) && !labels.containsKey("quantile");
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (text != null) {
            Matcher label = LABEL.matcher(text);
            int at = 0;
            while (at < text.length()) {
                check(label.find(at) && label.start() == at, "broken labels");
                check(!label.group(1).startsWith("__"), "a reserved label");
                check(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label twice");
                at = label.end();
            }
            check(!text.endsWith(","), "a comma too many");
        }
        return labels;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        check(matcher.matches(), "not as the grammar wants it");
        return matcher;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
