package app.footnote.answer.check;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.check.grounding.EvidencePassage;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Hit;
import java.util.List;

/**
 * What a text claims and who is to say whether it is so, as a {@link AnswerChecker} sees it: for programs that measure.
 */
public record CheckInput(List<String> claims, List<EvidencePassage> witnesses) {

    public static CheckInput of(String markdown, List<Hit> hits, NoteLookup notes) {
        return new CheckInput(
                ClaimFinder.in(markdown).stream().map(Claim::words).toList(),
                AnswerChecker.witnesses(FoundPassage.all(hits, notes)));
    }
}
