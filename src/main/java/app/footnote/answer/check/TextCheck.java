package app.footnote.answer.check;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.embed.EmbedException;
import app.footnote.model.PassageId;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Hit;
import app.footnote.model.session.SentenceCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * Compares any text with the notes. Each sentence is searched for and compared with the passages that were found for it
 * and for its neighbours. Safe for use by several threads.
 */
public final class TextCheck {

    /** Evidence for a sentence is hardly ever beyond the first hits. */
    private static final int PASSAGES_PER_SENTENCE = 5;

    /** The size of a group of sentences that share their passages. Larger groups would take too long. */
    private static final int MOST_SENTENCES_IN_GROUP = 30;

    private final PassageSearch search;
    private final AnswerChecker checker;

    public TextCheck(PassageSearch search, AnswerChecker checker) {
        this.search = search;
        this.checker = checker;
    }

    /**
     * The result of a check. Immutable.
     *
     * @param sentences the claims in the order of the text, with their places in it
     * @param shortcoming why the search used words only, although it should also use meaning; usually empty
     */
    public record CheckedText(List<SentenceCheck> sentences, Optional<Failure> shortcoming) {

        public CheckedText {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param markdown Markdown or plain text */
    public CheckedText check(String markdown, Scope scope) throws RetrievalException, InterruptedException {
        List<SentenceCheck> sentences = new ArrayList<>();
        Optional<Failure> shortcoming = Optional.empty();
        for (List<Claim> group : groups(ClaimFinder.in(markdown))) {
            CheckedText checked = check(group, scope);
            sentences.addAll(checked.sentences());
            shortcoming = shortcoming.or(checked::shortcoming);
        }
        return new CheckedText(sentences, shortcoming);
    }

    /** The smallest number of groups, of about the same size. */
    private static List<List<Claim>> groups(List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        int groups = Math.ceilDiv(claims.size(), MOST_SENTENCES_IN_GROUP);
        return claims.stream().gather(Gatherers.windowFixed(Math.ceilDiv(claims.size(), groups))).toList();
    }

    private CheckedText check(List<Claim> claims, Scope scope) throws RetrievalException, InterruptedException {
        Map<PassageId, Hit> found = new LinkedHashMap<>();
        Optional<Failure> shortcoming = Optional.empty();
        for (Claim claim : claims) {
            Retrieval retrieval = search.retrieve(new Question(claim.words(), List.of(), scope), PASSAGES_PER_SENTENCE);
            retrieval.hits().forEach(hit -> found.putIfAbsent(hit.passage().id(), hit));
            shortcoming = shortcoming.or(retrieval::shortcoming);
        }
        try {
            return new CheckedText(checker.check(claims, List.copyOf(found.values())), shortcoming);
        } catch (EmbedException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.EMBEDDING, Message.of("answer.text-check-failed", e.failure().problem()),
                            Remedy.of(RemedyAction.CHECK_EMBEDDING_MODEL)),
                    e);
        }
    }
}
