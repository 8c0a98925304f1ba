package app.footnote.answer.check;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.check.grounding.EvidencePassage;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Hit;
import java.util.List;

/** The input of an {@link AnswerChecker}: the claims of a text and the evidence. Immutable. */
public record CheckInput(List<String> claims, List<EvidencePassage> evidence) {

    public static CheckInput of(String markdown, List<Hit> hits, NoteLookup notes) {
        return new CheckInput(
                ClaimFinder.in(markdown).stream().map(Claim::words).toList(),
                AnswerChecker.evidence(FoundPassage.all(hits, notes)));
    }
}
