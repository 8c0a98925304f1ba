package app.footnote.answer.suggest;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.Quotability;
import app.footnote.answer.quote.StatementCandidate;
import app.footnote.answer.request.DefinitionQuestion;
import app.footnote.index.lucene.language.WordStems;
import app.footnote.model.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Estimates without a search whether the sentences under a heading answer a question about it. Not thread-safe. */
final class TopicStatements {

    private static final int MOST_PASSAGES = 4;
    private static final int FEWEST_WORDS = 5;
    private static final double LEAST_SHARE = .5;

    private final NoteLookup.Details note;
    private final Map<Passage, List<StatementCandidate>> statements = new HashMap<>();

    /** @param note that all topics are of */
    TopicStatements(NoteLookup.Details note) {
        this.note = note;
    }

    /**
     * Whether a sentence under the heading has most of its words. A single word often does not name a subject, so a
     * sentence has to begin with it and define it.
     */
    boolean answer(SuggestedQuestion question, NoteTopic topic) {
        List<StatementCandidate> quotable = topic.passages().stream().limit(MOST_PASSAGES)
                .flatMap(passage -> statements.computeIfAbsent(passage, this::quotable).stream()).toList();
        return question.title().contains(" ") ? haveMostWords(quotable, topic) : define(quotable, question, topic);
    }

    private List<StatementCandidate> quotable(Passage passage) {
        return FoundPassage.unranked(List.of(passage), note).stream()
                .flatMap(found -> StatementCandidate.all(found).stream())
                .filter(statement -> statement.statement().isProse() && Quotability.isQuotable(statement)
                        && statement.stems().size() >= FEWEST_WORDS)
                .toList();
    }

    private static boolean haveMostWords(List<StatementCandidate> statements, NoteTopic topic) {
        Set<String> title = WordStems.of(topic.title(), topic.language());
        return statements.stream()
                .mapToLong(statement -> title.stream().filter(statement.stems()::contains).count())
                .anyMatch(shared -> shared > 0 && shared >= LEAST_SHARE * title.size());
    }

    private static boolean define(List<StatementCandidate> statements, SuggestedQuestion question, NoteTopic topic) {
        Set<String> title = WordStems.of(topic.title(), topic.language());
        return DefinitionQuestion.parse(question.text(), topic.language())
                .filter(asked -> statements.stream()
                        .filter(statement -> title.contains(statement.stems().iterator().next()))
                        .anyMatch(statement -> asked.isAnsweredBy(statement.plain())))
                .isPresent();
    }
}
