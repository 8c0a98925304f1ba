package app.footnote.answer.write;

import app.footnote.answer.passage.FoundPassage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shows a passage to a language model as a numbered source. Whatever in it could be taken for something else than the
 * words of a note loses that power: the marks by which chat models tell who speaks, the marks around sources, and
 * numbers in brackets, which are how the model itself cites.
 */
final class SourceText {

    /** {@code <|im_start|>}, {@code <start_of_turn>}, {@code </s>}, {@code <think>} and the like of other models. */
    private static final Pattern CONTROL = Pattern.compile(
            "<(?=[|｜]|/?(?:s|bos|eos|start_of_turn|end_of_turn|think|thinking|source|sources|system|user|assistant)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTRUCTION = Pattern.compile("\\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS)])");
    private static final Pattern OWN_CITATION = Pattern
            .compile("(?<![\\w\\])])\\[\\^?(\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*)]");

    /** Slides are full of blank lines, and each is a token to read. */
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

    private SourceText() {
    }

    /** @param number by which the model cites it */
    static String of(int number, FoundPassage found, String text) {
        return "<source id=\"" + number + "\" from=\"" + harmless(where(found)).replace('"', '\'') + "\">\n"
                + BLANK_LINES.matcher(harmless(text).strip()).replaceAll("\n") + "\n</source>\n";
    }

    private static String where(FoundPassage found) {
        List<String> headings = found.passage().headings();
        String page = found.note().pages() > 1 ? ", page " + found.passage().place().page() : "";
        return found.note().name() + page + (headings.isEmpty() ? "" : ", " + String.join(" > ", headings));
    }

    /** A blank within each mark leaves it readable and makes it mere text. */
    static String harmless(String text) {
        String noControl = CONTROL.matcher(text).replaceAll("< ");
        String noInstruction = INSTRUCTION.matcher(noControl).replaceAll("[ ");
        return OWN_CITATION.matcher(noInstruction).replaceAll("($1)");
    }
}
