package app.footnote.answer.check;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.check.grounding.Witness;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Hit;
import java.util.List;

/** What a text claims and who is to say whether it is so, as a {@link Checker} sees it: for programs that measure. */
public record Hearing(List<String> claims, List<Witness> witnesses) {

    public static Hearing of(String markdown, List<Hit> hits, NoteLookup notes) {
        return new Hearing(
                Claims.in(markdown).stream().map(Claim::words).toList(),
                Checker.witnesses(FoundPassage.all(hits, notes)));
    }
}
