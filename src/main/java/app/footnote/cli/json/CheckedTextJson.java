package app.footnote.cli.json;

import app.footnote.answer.check.TextCheck.CheckedText;
import app.footnote.cli.json.AnswerJson.CheckJson;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.session.Verdict;
import java.util.List;

/**
 * A text as {@code check --json} prints it. Immutable.
 *
 * @param text the checked text, unchanged
 * @param supported the number of sentences that the notes support
 * @param sentences the sentences that make a claim, each a range of chars of {@code text}
 */
record CheckedTextJson(String text, long supported, List<CheckJson> sentences) {

    static CheckedTextJson of(String text, CheckedText checked, Library library)
            throws LibraryException, InterruptedException {
        long supported = checked.sentences()
                .stream()
                .filter(sentence -> sentence.verdict() == Verdict.SUPPORTED)
                .count();
        return new CheckedTextJson(text, supported, new CitationJsonWriter(library).ofChecks(checked.sentences()));
    }
}
