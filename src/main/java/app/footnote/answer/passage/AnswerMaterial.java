package app.footnote.answer.passage;

import app.footnote.answer.request.Request;
import java.util.List;

/**
 * What an answer to a request is made of, whether quotes or a language model's words. Immutable.
 *
 * @param named the names of the notes that the request names; usually empty
 * @param passages best first; those of a whole note in reading order
 * @param isWholeNote whether the passages are those of a whole note, or of a whole section of it
 * @param evidence how well the passages answer the request
 */
public record AnswerMaterial(
        Request request, List<String> named, List<FoundPassage> passages, boolean isWholeNote,
        Evidence evidence) {

    public AnswerMaterial {
        named = List.copyOf(named);
        passages = List.copyOf(passages);
    }
}
