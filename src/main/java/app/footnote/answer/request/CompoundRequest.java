package app.footnote.answer.request;

import java.util.ArrayList;
import java.util.List;

/** Splits requests such as "What is X and why is it used?". */
final class CompoundRequest {

    private static final int FEWEST_WORDS = 3;

    private static final int LONGEST_WITHOUT_SUBJECT = 1;

    /** Each part is searched for itself; nobody types more of them by hand. */
    private static final int MOST_PARTS = 6;

    private CompoundRequest() {
    }

    /**
     * The single requests, in order. A pronoun of a later one is replaced by the subject of the first. Only the text
     * itself if it is a single request or has too many parts.
     */
    static List<String> parts(RequestText text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = FEWEST_WORDS; i <= text.words().size() - FEWEST_WORDS; i++) {
            if (i - start >= FEWEST_WORDS && isQuestion(text, start)) {
                if (i + FEWEST_WORDS < text.words().size() && text.phrases().startsAt("questions", text.words(), i)) {
                    parts.add(text.part(start, i).text());
                    start = i + 1;
                } else if (text.words().get(i - 1).endsWith("?") && isQuestion(text, i)) {
                    parts.add(text.part(start, i).text());
                    start = i;
                }
            }
        }
        parts.add(text.part(start, text.words().size()).text());
        if (parts.size() == 1 || parts.size() > MOST_PARTS) {
            return List.of(text.text());
        }
        return withSubject(text, parts).stream().distinct().toList();
    }

    private static boolean isQuestion(RequestText text, int index) {
        return text.phrases().lists("openers", text.words().get(index));
    }

    private static List<String> withSubject(RequestText text, List<String> parts) {
        Request first = RequestClassifier.classify(parts.getFirst());
        String subject = first.sides().isEmpty()
                ? first.subject()
                : String.join(" ", first.sides().stream().map(ComparedSide::name).toList());
        List<String> complete = new ArrayList<>(List.of(parts.getFirst()));
        for (String part : parts.subList(1, parts.size())) {
            complete.add(withSubject(text.phrases(), part, subject));
        }
        return complete;
    }

    /** Some languages leave the pronoun out, so a short part gets the subject as well. */
    private static String withSubject(RequestPhrases phrases, String part, String subject) {
        List<RequestWord> words = RequestWord.of(part);
        if (words.stream().anyMatch(word -> phrases.lists("pronouns", word))) {
            return String.join(
                    " ", words.stream().map(word -> phrases.lists("pronouns", word) ? subject : word.text()).toList());
        }
        boolean isShort = new RequestText(phrases, words).trimmed().words().size() <= LONGEST_WITHOUT_SUBJECT;
        return isShort && RequestClassifier.classify(part).kind() != RequestKind.DEFINITION
                ? part + " " + subject
                : part;
    }
}
