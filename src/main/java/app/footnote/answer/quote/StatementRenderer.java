package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SiteTemplates;
import app.footnote.answer.passage.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts a statement of a note to an answer's Markdown. */
public final class StatementRenderer {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)][ \\t]+$");
    private static final Pattern FENCE = Pattern.compile("^(`{3,}|~{3,})");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    private StatementRenderer() {
    }

    public static String of(FoundPassage passage, Statement statement) {
        String raw = statement.textIn(passage.text());
        return switch (statement.kind()) {
            case SENTENCE -> passage.inMarkdown(raw);
            case ITEM -> bullet(passage.text(), statement.start()) + passage.inMarkdown(raw);
            case CODE -> code(dedented(passage.text(), statement));
            case TABLE -> INDENT.matcher(raw).replaceAll("");
            case FORMULA -> passage.isMarkdown() ? INDENT.matcher(raw).replaceAll("") : passage.inMarkdown(raw);
        };
    }

    /** The words of a statement in one line, without a bullet. */
    public static String words(FoundPassage passage, Statement statement) {
        return passage.inMarkdown(statement.textIn(passage.text()));
    }

    /** A numbered item keeps its number. */
    private static String bullet(String text, int start) {
        Matcher number = NUMBERED.matcher(text.substring(Math.max(0, start - 6), start));
        return number.find() ? number.group(1) + ". " : "- ";
    }

    /** Code without common indentation, including that before its first char. */
    private static String dedented(String text, Statement statement) {
        int line = text.lastIndexOf('\n', statement.start() - 1) + 1;
        String indent = text.substring(line, statement.start());
        String before = indent.isBlank() ? indent : " ".repeat(indent.length());
        return (before + statement.textIn(text)).stripIndent().stripTrailing();
    }

    private static String code(String listing) {
        String code = SiteTemplates.strip(listing).stripTrailing();
        Matcher fence = FENCE.matcher(code);
        if (!fence.find()) {
            return "```\n" + code + "\n```";
        }
        boolean closed = code.indexOf('\n') >= 0 && code.substring(code.lastIndexOf('\n') + 1).strip()
                .startsWith(fence.group());
        return closed ? code : code + "\n" + fence.group();
    }
}
