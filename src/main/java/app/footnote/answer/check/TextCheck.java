package app.footnote.answer.check;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.embed.EmbedException;
import app.footnote.model.PassageId;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Hit;
import app.footnote.model.session.SentenceCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * Holds any text against the notes, wherever it comes from: each of its sentences is searched for, and compared with
 * what was found for it and for the sentences around it. Safe for use by many threads.
 */
public final class TextCheck {

    /** What carries one sentence stands among the very first hits, or nowhere. */
    private static final int PASSAGES_PER_SENTENCE = 5;

    /** A sentence is compared with what was found for this many; with all of a long text's it would take too long. */
    private static final int MOST_SENTENCES_TOGETHER = 30;

    private final PassageSearch search;
    private final AnswerChecker checker;

    public TextCheck(Retriever retriever, AnswerChecker checker) {
        this((PassageSearch) retriever, checker);
    }

    TextCheck(PassageSearch search, AnswerChecker checker) {
        this.search = search;
        this.checker = checker;
    }

    /**
     * What came of it.
     *
     * @param sentences those that claim something, in the order of the text, with their ranges in it
     * @param shortcoming why it was searched by words only, where meaning should have counted too; empty if it did
     */
    public record Checked(List<SentenceCheck> sentences, Optional<Failure> shortcoming) {

        public Checked {
            sentences = List.copyOf(sentences);
        }
    }

    /** Checks a text in Markdown, which plain text is too. */
    public Checked check(String markdown, Scope scope) throws RetrievalException, InterruptedException {
        List<SentenceCheck> sentences = new ArrayList<>();
        Optional<Failure> shortcoming = Optional.empty();
        for (List<Claim> group : groups(ClaimFinder.in(markdown))) {
            Checked checked = check(group, scope);
            sentences.addAll(checked.sentences());
            shortcoming = shortcoming.or(checked::shortcoming);
        }
        return new Checked(sentences, shortcoming);
    }

    /** As few as can be, and as even as can be. */
    private static List<List<Claim>> groups(List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        int groups = Math.ceilDiv(claims.size(), MOST_SENTENCES_TOGETHER);
        return claims.stream().gather(Gatherers.windowFixed(Math.ceilDiv(claims.size(), groups))).toList();
    }

    private Checked check(List<Claim> claims, Scope scope) throws RetrievalException, InterruptedException {
        Map<PassageId, Hit> found = new LinkedHashMap<>();
        Optional<Failure> shortcoming = Optional.empty();
        for (Claim claim : claims) {
            Retrieval retrieval = search.retrieve(new Question(claim.words(), List.of(), scope), PASSAGES_PER_SENTENCE);
            retrieval.hits().forEach(hit -> found.putIfAbsent(hit.passage().id(), hit));
            shortcoming = shortcoming.or(retrieval::shortcoming);
        }
        try {
            return new Checked(checker.check(claims, List.copyOf(found.values())), shortcoming);
        } catch (EmbedException e) {
            throw new RetrievalException(
                    Failure.verbatim(
                            Failure.Kind.EMBEDDING,
                            "The sentences could not be compared with your notes: " + e.getMessage(),
                            "Look at the state of the embedding model with 'footnote doctor'."),
                    e);
        }
    }
}
