package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.Evidence;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a question that no sentence of the notes answers. It says so, gives the probable reason and quotes the
 * closest sentences. Not thread-safe.
 */
final class UncoveredAnswer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int CLOSEST_PAGES = 3;
    private static final int NEARBY_PAGES = 2;
    private static final int MOST_TERMS = 3;

    /** The share of the question's words, weighted by their rarity, in a statement about the same subject. */
    private static final double LEAST_SHARED_WORDS = .5;

    private final AnswerDraft draft;
    private final NoteLookup.NoteCounts counts;
    private final List<String> missing;

    /** @param missing the names and terms of the question that no note mentions */
    UncoveredAnswer(AnswerDraft draft, NoteLookup.NoteCounts counts, List<String> missing) {
        this.draft = draft;
        this.counts = counts;
        this.missing = List.copyOf(missing);
    }

    /** Writes that nothing was found. */
    Answer.Ending writeNothingFound() throws InterruptedException {
        draft.write(counts.ready() == 0 ? reason() : join(missing(), reason()));
        return new Answer.Ending.NotInNotes();
    }

    private String reason() {
        if (counts.total() == 0) {
            return TEXTS.text("uncovered.no-notes");
        }
        if (counts.ready() == 0 && counts.pending() == 0) {
            return TEXTS.text("uncovered.unreadable");
        }
        if (counts.ready() == 0) {
            return TEXTS.text("uncovered.being-read");
        }
        return TEXTS.text("uncovered.nothing-in-common", counts.pending());
    }

    /**
     * Writes the statements that are closest to the question, each with its page.
     *
     * @param evidence {@link Evidence#RELATED} or {@link Evidence#NONE}; only for the former they may be close enough
     * to help
     */
    Answer.Ending write(Evidence evidence, List<FoundPassage> passages, List<StatementCandidate> candidates)
            throws InterruptedException {
        List<FoundPassage> nearest = pages(
                evidence == Evidence.RELATED ? passages : sharingSubject(passages, candidates),
                evidence == Evidence.RELATED ? CLOSEST_PAGES : NEARBY_PAGES);
        draft.write(lead(evidence, !nearest.isEmpty()));
        for (FoundPassage passage : nearest) {
            PlacedQuote.write(passage, nearest(passage, candidates), Verdict.POINTER, draft);
        }
        return evidence == Evidence.RELATED ? new Answer.Ending.Closest() : new Answer.Ending.NotInNotes();
    }

    private String lead(Evidence evidence, boolean hasNeighbours) {
        String pending = TEXTS.text("uncovered.pending", counts.pending());
        if (evidence == Evidence.RELATED) {
            return join(pending, join(missing(), TEXTS.text("closest"))) + "\n";
        }
        String lead = join(missing(), join(TEXTS.text("uncovered", counts.ready(), counts.pages()), pending));
        return hasNeighbours ? join(lead, TEXTS.text("uncovered.nearby")) + "\n" : lead;
    }

    /** Which terms of the question no note mentions; empty if there are none. */
    private String missing() {
        List<String> quoted = missing.stream().limit(MOST_TERMS)
                .map(term -> TEXTS.text("uncovered.term", MarkdownText.fromPlain(term))).toList();
        return quoted.isEmpty() ? "" : TEXTS.text("uncovered.unmentioned", String.join(", ", quoted));
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    private static List<FoundPassage> pages(List<FoundPassage> passages, int limit) {
        Set<List<Object>> places = new HashSet<>();
        return passages.stream()
                .filter(passage -> places.add(
                        List.of(
                                passage.passage().note(), passage.passage().place().page(),
                                passage.isMarkdown() ? passage.passage().headings() : List.of())))
                .limit(limit)
                .toList();
    }

    /** The passages with a statement that shares at least half of the question's words, weighted by their rarity. */
    private List<FoundPassage> sharingSubject(List<FoundPassage> passages, List<StatementCandidate> candidates) {
        return passages.stream()
                .filter(passage -> candidates.stream()
                        .anyMatch(candidate -> candidate.passage().equals(passage)
                                && candidate.words() >= LEAST_SHARED_WORDS))
                .toList();
    }

    private static Quote nearest(FoundPassage passage, List<StatementCandidate> candidates) {
        Optional<StatementCandidate> nearest = candidates.stream()
                .filter(candidate -> candidate.passage().equals(passage))
                .filter(candidate -> candidate.statement().kind() != Statement.Kind.CODE)
                .findFirst();
        return nearest.map(candidate -> passage.quote(candidate.number(), candidate.number()))
                .orElseGet(passage::opening);
    }
}
