package app.footnote.evaluation.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence that is joined with the next statement of the note, as answers often do. */
final class JoinedSentences {

    private static final Map<ClaimLanguage, String> CONJUNCTIONS = Map.of(
            ClaimLanguage.ENGLISH, ", and ", ClaimLanguage.GERMAN, ", und ");
    /** Only these words are certainly written in lower case within a sentence. */
    private static final Pattern FIRST = Pattern.compile(
            "(?:The|An?|In|It|They|This|These|Each|All|Der|Die|Das|Ein|Eine|Im|Es|Sie|Diese|Dieser|Alle) .*");
    private static final int LONGEST = 320;

    private JoinedSentences() {
    }

    static List<String> of(StatementSentence sentence) {
        List<StatementSentence> all = sentence.note().sentences();
        int index = all.indexOf(sentence);
        return Optional.of(index + 1)
                .filter(next -> next < all.size())
                .map(all::get)
                .filter(next -> next.passage() == sentence.passage() && next.language() == sentence.language())
                .map(StatementSentence::text)
                .filter(next -> FIRST.matcher(next).matches() && next.length() + sentence.text().length() < LONGEST)
                .map(next -> List.of(joined(sentence, next)))
                .orElse(List.of());
    }

    private static String joined(StatementSentence sentence, String next) {
        return sentence.text().substring(0, sentence.text().length() - 1) + CONJUNCTIONS.get(sentence.language())
                + next.substring(0, 1).toLowerCase(Locale.ROOT) + next.substring(1);
    }
}
