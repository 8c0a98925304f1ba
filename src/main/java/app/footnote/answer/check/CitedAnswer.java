package app.footnote.answer.check;

import app.footnote.answer.passage.CodeTracker;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer before its check, with its claims and the markers of its footnotes. Immutable. */
final class CitedAnswer {

    private static final Pattern STOP = Pattern.compile("[.!。！…]+$");

    private final Answer written;
    private final List<CitationMarker> markers;
    private final String masked;
    private final List<Claim> claims;

    private CitedAnswer(Answer written) {
        this.written = written;
        Set<Integer> numbers = written.footnotes().stream().map(Footnote::number).collect(Collectors.toSet());
        markers = CitationMarker.in(written.markdown(), numbers);
        masked = CitationMarker.masked(written.markdown(), markers);
        claims = ClaimFinder.in(masked);
    }

    static CitedAnswer of(Answer written) {
        return new CitedAnswer(written);
    }

    /** The claims in the order of the text. */
    List<Claim> claims() {
        return claims;
    }

    /** The answer with the footnotes of these citations. Markers outside of claims are kept. */
    Answer rewritten(List<Citation> citations, List<FoundPassage> passages) {
        CitationRewriter rewriter = new CitationRewriter(written.markdown(), edits(citations));
        return new Answer(
                rewriter.markdown(), rewriter.footnotes(), FoundPassage.notCited(passages, rewriter.footnotes()),
                checks(citations, rewriter), written.ending(), written.provenance());
    }

    private List<CitationEdit> edits(List<Citation> citations) {
        List<CitationEdit> edits = new ArrayList<>();
        List<CitationMarker> rest = new ArrayList<>(markers);
        for (int i = 0; i < citations.size(); i++) {
            Range claim = claims.get(i).range();
            List<CitationMarker> own = rest.stream().filter(marker -> belongs(marker.range(), claim)).toList();
            rest.removeAll(own);
            edits.addAll(citations.get(i).edits(own, end(claim)));
        }
        edits.addAll(unclaimed(rest));
        return edits;
    }

    private static List<SentenceCheck> checks(List<Citation> citations, CitationRewriter rewriter) {
        return citations.stream().map(citation -> {
            Range moved = rewriter.moved(citation.claim().range());
            return new SentenceCheck(
                    moved.start(), moved.end(), citation.verdict(), citation.evidence(), citation.check().reason());
        }).toList();
    }

    /** Whether the marker is within the claim or next to it. */
    private boolean belongs(Range marker, Range claim) {
        if (marker.end() <= claim.start()) {
            return isBlank(marker.end(), claim.start());
        }
        return marker.start() < claim.end() || isBlank(claim.end(), marker.start());
    }

    private boolean isBlank(int from, int to) {
        String between = masked.substring(from, to);
        return between.indexOf('\n') < 0 && between.chars().allMatch(Character::isSpaceChar);
    }

    /** The place for a footnote, before the full stop of the sentence; empty within code. */
    private Optional<Range> end(Range claim) {
        int stop = STOP.matcher(claim.of(masked)).replaceFirst("").length();
        Range words = new Range(claim.start(), claim.start() + stop).trimmed(masked);
        return CodeTracker.isCode(masked, words.end())
                ? Optional.empty()
                : Optional.of(new Range(words.end(), words.end()));
    }

    private List<CitationEdit> unclaimed(List<CitationMarker> left) {
        Map<Integer, Footnote> known = written.footnotes()
                .stream()
                .collect(Collectors.toMap(Footnote::number, Function.identity()));
        return left.stream()
                .map(marker -> CitationEdit.citing(marker.range(),
                        Objects.requireNonNull(known.get(marker.number())).quote(),
                        Verdict.UNCHECKED))
                .toList();
    }
}
