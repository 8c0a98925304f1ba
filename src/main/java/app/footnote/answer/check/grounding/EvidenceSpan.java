package app.footnote.answer.check.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one witness says in one go: a statement, or in a conversation one speaker's part of it.
 *
 * @param witness the witness's number
 * @param statement the number of the statement within the witness
 * @param said its words
 * @param titles what it stands under
 * @param vocabulary what words and numbers it has
 */
record EvidenceSpan(int witness, int statement, TokenizedText said, TokenizedText titles, SpanVocabulary vocabulary) {

    /** "Ada: I have it." */
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:^|(?<=\\s))\\p{Lu}[\\p{L}\\p{N}_.'’-]{0,20}(?: \\p{Lu}[\\p{L}\\p{N}_.'’-]{0,20})?:(?=\\s)");

    /** What a witness says, in its order. */
    static List<EvidenceSpan> of(int number, EvidencePassage witness) {
        TokenizedText titles = TokenizedText.of(String.join("\n", witness.titles()), witness.language());
        List<EvidenceSpan> utterances = new ArrayList<>();
        for (int i = 0; i < witness.statements().size(); i++) {
            for (String part : bySpeaker(witness.statements().get(i))) {
                TokenizedText said = TokenizedText.of(part, witness.language());
                utterances.add(new EvidenceSpan(number, i, said, titles, SpanVocabulary.of(said, titles)));
            }
        }
        return utterances;
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

    /** Whether it, or a title above it, has the word in some form. */
    boolean has(TextToken word) {
        return vocabulary.has(word);
    }

    /** Whether it has the word, those that say nothing by themselves included. */
    boolean says(TextToken word) {
        return vocabulary.says(word);
    }
}
