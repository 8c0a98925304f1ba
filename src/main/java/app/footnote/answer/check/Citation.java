package app.footnote.answer.check;

import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.answer.check.grounding.SupportJudgement.EvidenceStatement;
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
 * Decides which footnotes a claim gets. A number from the writer stays at its place if its passage supports the claim,
 * and quotes the supporting words. Other numbers are removed, unless the claim could not be compared. If none is left,
 * the supporting words are cited at the end of the claim. Immutable.
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

    /** The check of the claim at its place in the written answer. */
    SentenceCheck check() {
        return new SentenceCheck(
                claim.range().start(), claim.range().end(), verdict(), evidence(), judgement.reason());
    }

    /** Whether the comparison gave no clear result. */
    boolean isOpen() {
        return judgement.isOpen();
    }

    /** The citation after a judge's opinion. An unclear opinion changes nothing. */
    Citation withOpinion(SentenceJudge.Opinion opinion) {
        return switch (opinion) {
            case SUPPORTED -> new Citation(claim, footnotes, passages, judgement.settled(true));
            case NOT_SUPPORTED -> new Citation(claim, footnotes, passages, judgement.settled(false));
            case UNCLEAR -> this;
        };
    }

    /** The passages with the evidence, best first. */
    List<FoundPassage> nearestPassages() {
        return Stream.concat(judgement.supporting().stream(), judgement.alternatives().stream())
                .map(statement -> passages.get(statement.passage()))
                .toList();
    }

    /** Quotes that support the claim, best first, or else the nearest ones. */
    List<Quote> evidence() {
        return Stream.concat(judgement.supporting().stream(), judgement.alternatives().stream())
                .map(this::quote)
                .distinct()
                .toList();
    }

    /**
     * The changes of the claim's markers, and the footnotes to add.
     *
     * @param end where a footnote can be added; empty within code
     */
    List<CitationEdit> edits(List<CitationMarker> markers, Optional<Range> end) {
        if (verdict() == Verdict.UNCHECKED) {
            return markers.stream().map(this::unchecked).toList();
        }
        List<CitationEdit> edits = new ArrayList<>();
        Set<EvidenceStatement> kept = new LinkedHashSet<>();
        for (CitationMarker marker : markers) {
            List<EvidenceStatement> statements = citable().filter(statement -> cites(marker, statement)).toList();
            boolean first = !statements.isEmpty() && kept.add(statements.getFirst());
            edits.add(
                    first
                            ? CitationEdit.citing(marker.range(), quote(statements.getFirst()), judgement.verdict())
                            : CitationEdit.removal(marker));
        }
        if (end.isPresent() && !isEnough(kept)) {
            citable().limit(judgement.supporting().size())
                    .filter(statement -> !kept.contains(statement))
                    .forEach(statement -> edits
                            .add(CitationEdit.citing(end.get(), quote(statement), judgement.verdict())));
        }
        return edits;
    }

    /** The marker as it was written. */
    private CitationEdit unchecked(CitationMarker marker) {
        return footnotes.stream()
                .filter(footnote -> footnote.number() == marker.number())
                .map(footnote -> CitationEdit.citing(marker.range(), footnote.quote(), Verdict.UNCHECKED))
                .findFirst()
                .orElseGet(() -> CitationEdit.removal(marker));
    }

    private Stream<EvidenceStatement> citable() {
        return switch (judgement.verdict()) {
            case QUOTED, SUPPORTED -> Stream
                    .concat(judgement.supporting().stream(), judgement.alternatives().stream());
            case WEAK -> judgement.supporting().stream();
            case NOT_IN_NOTES, UNCHECKED, POINTER -> Stream.empty();
        };
    }

    private boolean isEnough(Set<EvidenceStatement> cited) {
        return cited.containsAll(judgement.supporting())
                || (judgement.verdict() == Verdict.SUPPORTED
                        && judgement.alternatives().stream().anyMatch(cited::contains));
    }

    private boolean cites(CitationMarker marker, EvidenceStatement statement) {
        return footnotes.stream()
                .filter(footnote -> footnote.number() == marker.number())
                .anyMatch(footnote -> passages.get(statement.passage()).overlaps(footnote.quote()));
    }

    private Quote quote(EvidenceStatement statement) {
        return passages.get(statement.passage()).quote(statement.statement(), statement.statement());
    }
}
