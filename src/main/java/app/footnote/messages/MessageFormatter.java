package app.footnote.messages;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Inserts values into texts. The syntax is the subset of ICU's MessageFormat that the program's texts use, see
 * <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">its guide</a>: {@code {0}} for a value,
 * {@code {0, plural, =0 {...} one {...} other {...}}} with {@code #} for the number (exact numbers first, {@code other}
 * last), {@code {0, select, a {...} other {...}}}, and {@code {0, number,0.0}} with a pattern of {@link DecimalFormat}
 * for numbers with decimals. The text of a choice may contain values and choices itself. An apostrophe before a brace
 * quotes up to the next apostrophe; two apostrophes stand for one. ICU's own class is not used, because loading it adds
 * about a quarter of a second to each start. Immutable.
 */
final class MessageFormatter {

    private final Locale locale;
    private final PluralCategories plurals;

    MessageFormatter(Locale locale) {
        this.locale = locale;
        this.plurals = PluralCategories.of(locale);
    }

    /** @throws IllegalArgumentException if the pattern is malformed or refers to a missing argument */
    String format(String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder();
        Parser parser = new Parser(pattern, arguments, text);
        parser.text(null);
        if (!parser.isAtEnd()) {
            throw malformed(pattern);
        }
        return text.toString();
    }

    private static IllegalArgumentException malformed(String pattern) {
        return new IllegalArgumentException("Malformed text: " + pattern);
    }

    private String shown(Object value) {
        return switch (value) {
            case Integer _, Long _ -> shown(((Number) value).longValue());
            case Number number -> NumberFormat.getInstance(locale).format(number);
            default -> value.toString();
        };
    }

    /** Numbers without separators are formatted without a {@link NumberFormat}, which takes long to load. */
    private String shown(long number) {
        return Math.abs(number) < 1000 ? Long.toString(number) : NumberFormat.getInstance(locale).format(number);
    }

    /** One pass over a pattern. Choices that do not apply are written to a builder that is discarded. */
    private final class Parser {

        private final String pattern;
        private final Object[] arguments;
        private StringBuilder out;
        private int at;

        Parser(String pattern, Object[] arguments, StringBuilder out) {
            this.pattern = pattern;
            this.arguments = arguments;
            this.out = out;
        }

        boolean isAtEnd() {
            return at == pattern.length();
        }

        /**
         * Formats the text up to its end or its closing brace.
         *
         * @param number the number that replaces {@code #}; null outside of plurals
         */
        void text(@Nullable Number number) {
            while (!isAtEnd() && pattern.charAt(at) != '}') {
                char c = pattern.charAt(at++);
                switch (c) {
                    case '\'' -> quoted();
                    case '{' -> value();
                    case '#' -> out.append(number == null ? "#" : shown(number));
                    default -> out.append(c);
                }
            }
        }

        private void quoted() {
            if (isAtEnd() || "'{}".indexOf(pattern.charAt(at)) < 0) {
                out.append('\'');
            } else if (pattern.charAt(at) == '\'') {
                out.append(pattern.charAt(at++));
            } else {
                int end = pattern.indexOf('\'', at);
                int until = end < 0 ? pattern.length() : end;
                out.append(pattern, at, until);
                at = Math.min(until + 1, pattern.length());
            }
        }

        private void value() {
            int index = Integer.parseInt(word());
            if (index >= arguments.length) {
                throw malformed(pattern);
            }
            Object value = arguments[index];
            if (peek() == '}') {
                out.append(shown(value));
            } else {
                expect(',');
                String form = word();
                if (form.equals("number")) {
                    decimal(value);
                } else {
                    choice(form, value);
                }
            }
            expect('}');
        }

        private void choice(String kind, Object value) {
            expect(',');
            boolean plural = kind.equals("plural");
            if (!plural && !kind.equals("select")) {
                throw malformed(pattern);
            }
            Number number = plural ? (Number) value : null;
            String wanted = number == null ? value.toString() : plurals.of(number.longValue());
            String exact = "=" + value;
            boolean done = false;
            StringBuilder chosen = out;
            while (peek() != '}') {
                String selector = word();
                boolean fits = !done
                        && (selector.equals(exact) || selector.equals(wanted) || selector.equals("other"));
                out = fits ? chosen : new StringBuilder();
                expect('{');
                text(number);
                expect('}');
                done |= fits;
            }
            out = chosen;
            if (!done) {
                throw malformed(pattern);
            }
        }

        private void decimal(Object value) {
            expect(',');
            int start = at;
            while (peek() != '}') {
                at++;
            }
            DecimalFormat format =
                    new DecimalFormat(pattern.substring(start, at), DecimalFormatSymbols.getInstance(locale));
            format.setRoundingMode(RoundingMode.HALF_UP);
            out.append(format.format(value));
        }

        private String word() {
            peek();
            int start = at;
            while (!isAtEnd() && " \t\n,{}".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            if (start == at) {
                throw malformed(pattern);
            }
            return pattern.substring(start, at);
        }

        /** The next character that is not white space. */
        private char peek() {
            while (!isAtEnd() && Character.isWhitespace(pattern.charAt(at))) {
                at++;
            }
            if (isAtEnd()) {
                throw malformed(pattern);
            }
            return pattern.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw malformed(pattern);
            }
            at++;
        }
    }
}
