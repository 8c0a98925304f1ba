package app.footnote.answer.prompt;

import static app.footnote.answer.TermPattern.wordGroup;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.messages.PageWording;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Formats a passage as a numbered source for a language model. Text that the model could take for something other than
 * the words of a note is neutralized: control tokens of chat models, the tags around sources, and numbers in brackets,
 * which look like the model's citations.
 */
final class SourceText {

    /** {@code <|im_start|>}, {@code <start_of_turn>}, {@code </s>}, {@code <think>} and similar tokens. */
    private static final Pattern CONTROL = Pattern.compile(
            "<(?=[|｜]|/?"
                    + wordGroup(
                            "s bos eos start_of_turn end_of_turn think thinking source sources system user assistant")
                    + "\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTRUCTION = Pattern.compile("\\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS)])");
    private static final Pattern OWN_CITATION = Pattern
            .compile("(?<![\\w\\])])\\[\\^?(\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*)]");

    private SourceText() {
    }

    /** @param number for citations */
    static String of(int number, FoundPassage found) {
        return of(number, found, found.text().length());
    }

    /** @param end the end of the text, exclusive; the rest of the passage is left out */
    static String of(int number, FoundPassage found, int end) {
        return "<source id=\"" + number + "\" from=\"" + neutralized(place(found)).replace('"', '\'') + "\">\n"
                + neutralized(String.join("\n", SourceLines.of(found, end)).strip()) + "\n</source>\n";
    }

    private static String place(FoundPassage found) {
        String page = found.note().pages() > 1
                ? ", page " + PageWording.number(found.passage().place().page(), found.note().labels())
                : "";
        List<String> headings = found.passage().headings().stream().distinct().toList();
        return found.note().name() + page + (headings.isEmpty() ? "" : ", " + String.join(" > ", headings));
    }

    private static String neutralized(String text) {
        return OWN_CITATION.matcher(withoutControl(text)).replaceAll("($1)");
    }

    /** A space within a token keeps it readable and makes it plain text. */
    static String withoutControl(String text) {
        return INSTRUCTION.matcher(CONTROL.matcher(text).replaceAll("< ")).replaceAll("[ ");
    }
}
