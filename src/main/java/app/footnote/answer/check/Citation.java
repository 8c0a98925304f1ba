package app.footnote.answer.check;

import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.answer.check.grounding.SupportJudgement.Carrier;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which footnotes a claim has: a number that the writer gave it stays, where it stood, if its passage carries
 * the claim, and is made to quote the words that do; other numbers go; and where none is left, what carries the claim
 * is cited at its end.
 */
final class Citation {

    private final Claim claim;
    private final List<Footnote> footnotes;
    private final List<FoundPassage> passages;
    private final SupportJudgement judgement;

    Citation(Claim claim, List<Footnote> footnotes, List<FoundPassage> passages, SupportJudgement judgement) {
        this.claim = claim;
        this.footnotes = footnotes;
        this.passages = passages;
        this.judgement = judgement;
    }

    Claim claim() {
        return claim;
    }

    Verdict verdict() {
        return judgement.verdict();
    }

    /** What became of the claim, where it was written. */
    SentenceCheck check() {
        return new SentenceCheck(claim.range().start(), claim.range().end(), verdict(), evidence());
    }

    /** Whether comparing has not settled it. */
    boolean isOpen() {
        return judgement.isOpen();
    }

    /** The same after somebody was asked; an unclear opinion changes nothing. */
    Citation judged(SentenceJudge.Opinion opinion) {
        return switch (opinion) {
            case SUPPORTED -> new Citation(claim, footnotes, passages, judgement.settled(true));
            case NOT_SUPPORTED -> new Citation(claim, footnotes, passages, judgement.settled(false));
            case UNCLEAR -> this;
        };
    }

    /** Where what is nearest to the claim stands, best first. */
    List<FoundPassage> nearestPassages() {
        return Stream.concat(judgement.carriers().stream(), judgement.alternatives().stream())
                .map(carrier -> passages.get(carrier.witness()))
                .toList();
    }

    /** The words that carry the claim, best first, or else those that are nearest to it. */
    List<Quote> evidence() {
        return Stream.concat(judgement.carriers().stream(), judgement.alternatives().stream())
                .map(this::quote)
                .distinct()
                .toList();
    }

    /**
     * What becomes of the claim's markers, and what is added.
     *
     * @param end where a footnote can be added, if it can
     */
    List<CitationEdit> edits(List<CitationMarker> markers, Optional<Range> end) {
        List<CitationEdit> edits = new ArrayList<>();
        Set<Carrier> kept = new LinkedHashSet<>();
        for (CitationMarker marker : markers) {
            List<Carrier> carriers = mayBeCited().filter(carrier -> cites(marker, carrier)).toList();
            boolean first = !carriers.isEmpty() && kept.add(carriers.getFirst());
            edits.add(
                    first
                            ? CitationEdit.citing(marker.range(), quote(carriers.getFirst()), judgement.verdict())
                            : CitationEdit.leavingOut(marker));
        }
        if (end.isPresent() && !isEnough(kept)) {
            mayBeCited().limit(judgement.carriers().size())
                    .filter(carrier -> !kept.contains(carrier))
                    .forEach(carrier -> edits.add(CitationEdit.citing(end.get(), quote(carrier), judgement.verdict())));
        }
        return edits;
    }

    private Stream<Carrier> mayBeCited() {
        return switch (judgement.verdict()) {
            case SUPPORTED -> Stream.concat(judgement.carriers().stream(), judgement.alternatives().stream());
            case WEAK -> judgement.carriers().stream();
            case NOT_IN_NOTES, UNCHECKED -> Stream.empty();
        };
    }

    private boolean isEnough(Set<Carrier> cited) {
        return cited.containsAll(judgement.carriers())
                || (judgement.verdict() == Verdict.SUPPORTED
                        && judgement.alternatives().stream().anyMatch(cited::contains));
    }

    private boolean cites(CitationMarker marker, Carrier carrier) {
        return footnotes.stream()
                .filter(footnote -> footnote.number() == marker.number())
                .anyMatch(footnote -> passages.get(carrier.witness()).holds(footnote.quote()));
    }

    private Quote quote(Carrier carrier) {
        return passages.get(carrier.witness()).quote(carrier.statement(), carrier.statement());
    }
}
