package app.footnote.answer.check;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Appends a checked answer to another one. */
public final class AnswerConcatenation {

    private final List<CitationEdit> edits = new ArrayList<>();
    private final List<SentenceCheck> checks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private AnswerConcatenation() {
    }

    /**
     * Both texts with their checks. The footnotes are numbered in the order of the text, and a quote that both cite has
     * one footnote. Everything else is that of the first answer.
     */
    public static Answer of(Answer before, Answer after) {
        AnswerConcatenation both = new AnswerConcatenation();
        both.add(before);
        both.add(after);
        CitationRewriter rewriter = new CitationRewriter(both.text.toString(), both.edits);
        List<SentenceCheck> moved = both.checks.stream().map(check -> {
            Range range = rewriter.moved(new Range(check.start(), check.end()));
            return new SentenceCheck(range.start(), range.end(), check.verdict(), check.evidence());
        }).toList();
        return new Answer(
                rewriter.markdown(), rewriter.footnotes(), before.alsoLookedAt(), moved, before.ending(),
                before.provenance());
    }

    private void add(Answer answer) {
        int offset = text.length();
        Map<Integer, Footnote> footnotes = answer.footnotes().stream()
                .collect(Collectors.toMap(Footnote::number, Function.identity()));
        for (CitationMarker marker : CitationMarker.in(answer.markdown(), footnotes.keySet())) {
            Footnote footnote = Objects.requireNonNull(footnotes.get(marker.number()));
            Range range = new Range(marker.range().start() + offset, marker.range().end() + offset);
            edits.add(CitationEdit.citing(range, footnote.quote(), footnote.verdict()));
        }
        for (SentenceCheck check : answer.checks()) {
            checks.add(
                    new SentenceCheck(
                            check.start() + offset, check.end() + offset, check.verdict(), check.evidence()));
        }
        text.append(answer.markdown());
    }
}
