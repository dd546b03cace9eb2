// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/** Text parameter: one line of text. */
public final class TextParameter extends BaseParameter<String, TextParameter> {

    private final int maxLength;
    private final String initial;

    TextParameter(Info info, int maxLength, String initial) {
        super(info);
        if (maxLength < 1) {
            throw new IllegalArgumentException(
                    "Parameter '" + id() + "': a text of at most " + maxLength + " characters holds nothing; allow 1");
        }
        this.maxLength = maxLength;
        this.initial = read(initial);
    }

    /**
     * Returns a copy with another limit. Set it before the default.
     *
     * @param newMaxLength most characters (UTF-16 units) of the text, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is below 1
     * @throws io.diuna.api.ConfigurationException if the default is longer
     */
    public TextParameter withMaxLength(int newMaxLength) {
        return new TextParameter(info(), newMaxLength, initial);
    }

    /**
     * Returns a copy with another default.
     *
     * @param text the default, within the limit
     * @return the copy
     * @throws io.diuna.api.ConfigurationException if the text is not valid
     */
    public TextParameter withDefault(String text) {
        return new TextParameter(info(), maxLength, text);
    }

    /** {@return the most characters (UTF-16 units) of the text} */
    public int maxLength() {
        return maxLength;
    }

    @Override
    public String defaultValue() {
        return initial;
    }

    @Override
    public String read(Object value) {
        if (value instanceof String text
                && text.length() <= maxLength
                && text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        throw wrong(value, "one line of at most " + maxLength + " characters");
    }

    @Override
    public Object write(String value) {
        return value;
    }

    @Override
    TextParameter with(Info info) {
        return new TextParameter(info, maxLength, initial);
    }
}
