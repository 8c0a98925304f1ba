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

/** An answer as its writer left it: what it claims, and which numbers of footnotes stand where. */
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

    /** In the order of the text. */
    List<Claim> claims() {
        return claims;
    }

    /** The answer with the footnotes that its claims have earned; numbers outside of claims stay as they are. */
    Answer recited(List<Citation> citations, List<FoundPassage> passages) {
        CitationRewriter recitation = new CitationRewriter(written.markdown(), edits(citations));
        return new Answer(
                recitation.markdown(), recitation.footnotes(), FoundPassage.notCited(passages, recitation.footnotes()),
                checks(citations, recitation), written.ending(), written.provenance());
    }

    private List<CitationEdit> edits(List<Citation> citations) {
        List<CitationEdit> edits = new ArrayList<>();
        List<CitationMarker> left = new ArrayList<>(markers);
        for (int i = 0; i < citations.size(); i++) {
            Range claim = claims.get(i).range();
            List<CitationMarker> own = left.stream().filter(marker -> belongs(marker.range(), claim)).toList();
            left.removeAll(own);
            edits.addAll(citations.get(i).edits(own, end(claim)));
        }
        edits.addAll(unclaimed(left));
        return edits;
    }

    private static List<SentenceCheck> checks(List<Citation> citations, CitationRewriter recitation) {
        return citations.stream().map(citation -> {
            Range moved = recitation.moved(citation.claim().range());
            return new SentenceCheck(moved.start(), moved.end(), citation.verdict(), citation.evidence());
        }).toList();
    }

    /** Whether the marker stands within the claim, or nothing stands between them. */
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

    /** A footnote stands before a sentence's stop; none can stand in code. */
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
