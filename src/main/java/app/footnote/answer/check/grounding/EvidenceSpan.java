package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a passage, or one speaker's part of it in a conversation. Immutable.
 *
 * @param passage the index of the passage
 * @param statement the index of the statement within the passage
 * @param titles the headings above it
 * @param vocabulary the words and numbers of text and titles
 */
record EvidenceSpan(int passage, int statement, TokenizedText text, TokenizedText titles, SpanVocabulary vocabulary) {

    /** "Ada: I have it." */
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:^|(?<=\\s))\\p{Lu}[\\p{L}\\p{N}_.'’-]{0,20}(?: \\p{Lu}[\\p{L}\\p{N}_.'’-]{0,20})?:(?=\\s)");

    /** The spans of a passage in reading order. */
    static List<EvidenceSpan> of(int number, EvidencePassage passage) {
        TokenizedText titles = TokenizedText.of(String.join("\n", passage.titles()), passage.language());
        List<EvidenceSpan> spans = new ArrayList<>();
        for (int i = 0; i < passage.statements().size(); i++) {
            for (String part : bySpeaker(passage.statements().get(i))) {
                TokenizedText text = TokenizedText.of(part, passage.language());
                spans.add(new EvidenceSpan(number, i, text, titles, SpanVocabulary.of(text, titles)));
            }
        }
        return spans;
    }

    private static List<String> bySpeaker(String statement) {
        List<String> parts = new ArrayList<>();
        Matcher speaker = SPEAKER.matcher(statement);
        int from = 0;
        while (speaker.find()) {
            if (speaker.start() > from) {
                parts.add(statement.substring(from, speaker.start()));
            }
            from = speaker.start();
        }
        parts.add(statement.substring(from));
        return parts;
    }

    /** Whether the span or its titles contain the word in any form. */
    boolean has(TextToken word) {
        return vocabulary.has(word);
    }

    /** The same, including words without a meaning of their own. */
    boolean hasWord(TextToken word) {
        return vocabulary.hasWord(word);
    }
}
