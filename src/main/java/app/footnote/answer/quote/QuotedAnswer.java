package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.Evidence;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.request.AnswerForm;
import app.footnote.answer.request.EllipticalQuestion;
import app.footnote.answer.request.RequestKind;
import app.footnote.embed.EmbedException;
import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One answer that quotes the notes. Not thread-safe. */
public final class QuotedAnswer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int MOST_NAMED_NOTES = 3;
    private static final int MOST_WORDS_OF_NAME = 2;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** The number of statements that may be evidence by themselves. */
    private static final int BEST_STATEMENTS = 3;

    private final QuotedRequest request;
    private final Question question;
    private final Findings findings;
    private final AnswerDraft draft;
    private final Map<RequestKind, KindAnswerer> kinds;
    private final NoteLookup notes;
    private final StatementScorer scorer;

    QuotedAnswer(
            QuotedRequest request, Map<RequestKind, KindAnswerer> kinds, NoteLookup notes, StatementScorer scorer) {
        this.request = request;
        this.question = request.question();
        this.findings = request.findings();
        this.draft = request.draft();
        this.kinds = kinds;
        this.notes = notes;
        this.scorer = scorer;
    }

    /** Writes the sentences that answer the question, or that the notes do not cover it. */
    public Answer.Ending write() throws RetrievalException, InterruptedException {
        KindAnswerer kind = kinds.get(request.request().kind());
        Optional<Answer.Ending> ending = kind == null ? Optional.empty() : kind.write(request);
        return ending.isPresent() ? ending.get() : writeFact();
    }

    /** What a language model can answer the request from. */
    public AnswerMaterial material() throws RetrievalException, InterruptedException {
        KindAnswerer kind = kinds.get(request.request().kind());
        Optional<List<FoundPassage>> own = kind == null ? Optional.empty() : kind.passages(request);
        List<String> named = namedNotes().toList();
        return own.isPresent()
                ? new AnswerMaterial(request.request(), named, own.get(), isOverview(), Evidence.DIRECT)
                : new AnswerMaterial(request.request(), named, findings.passages(), false, evidence());
    }

    private boolean isOverview() {
        return request.request().kind() == RequestKind.OVERVIEW;
    }

    /** Sentences are compared with the question only if the search alone is no evidence. */
    private Evidence evidence() throws RetrievalException, InterruptedException {
        Evidence found = findings.evidence();
        return found == Evidence.DIRECT || findings.passages().isEmpty() ? found : evidence(candidates());
    }

    private Stream<String> namedNotes() {
        return findings.retrieval().named().stream()
                .limit(MOST_NAMED_NOTES)
                .map(notes::details)
                .flatMap(Optional::stream)
                .map(NoteLookup.Details::name);
    }

    /** Whether the answer is not made of passages, so that no model can write it. */
    public boolean isAboutProgram() {
        return switch (request.request().kind()) {
            case SMALL_TALK, LIBRARY -> true;
            default -> false;
        };
    }

    private Answer.Ending writeFact() throws RetrievalException, InterruptedException {
        if (findings.passages().isEmpty()) {
            return uncovered().writeNothingFound();
        }
        List<StatementCandidate> candidates = candidates();
        Evidence evidence = evidence(candidates);
        if (evidence != Evidence.DIRECT) {
            return uncovered().write(evidence, findings.passages(), candidates);
        }
        writeNamedNotes();
        List<StatementCandidate> differing = DifferingNumbers.of(candidates);
        if (differing.isEmpty()) {
            new QuoteComposer(draft).write(excerpts(candidates));
        } else {
            writeDiffering(differing);
        }
        return new Answer.Ending.Complete();
    }

    private void writeDiffering(List<StatementCandidate> differing) throws InterruptedException {
        draft.write(TEXTS.text("differing-numbers") + "\n");
        for (StatementCandidate statement : differing) {
            PlacedQuote.write(
                    statement.passage(), statement.passage().quote(statement.number(), statement.number()),
                    Verdict.QUOTED, draft);
        }
    }

    private List<Excerpt> excerpts(List<StatementCandidate> candidates) {
        return request.request().forms().contains(AnswerForm.ONE_SENTENCE)
                ? List.of(BestSentence.of(candidates))
                : new StatementSelector(QuestionKind.of(question.text())).choose(candidates);
    }

    /** A question that restricts itself to notes is told which ones were meant, because a name may fit several. */
    private void writeNamedNotes() throws InterruptedException {
        List<String> shown = namedNotes().map(name -> "**" + MarkdownText.fromPlain(name) + "**").toList();
        int more = findings.retrieval().named().size() - shown.size();
        if (!shown.isEmpty()) {
            draft.write(TEXTS.text("named", String.join(", ", shown), more) + "\n\n");
        }
    }

    /**
     * One sentence that says just what is asked answers the question, however much else its passage says. Notes that
     * have all words of the question in a sentence are about its subject, and a name alone asks for such a sentence.
     */
    private Evidence evidence(List<StatementCandidate> candidates) {
        if (candidates.isEmpty()) {
            return Evidence.NONE;
        }
        List<StatementCandidate> best = candidates.stream().limit(BEST_STATEMENTS).toList();
        boolean hasWords = best.stream().anyMatch(StatementCandidate::hasWordsOfQuestion);
        Evidence found = findings.evidence();
        if (!findings.retrieval().missing().isEmpty()) {
            return found;
        }
        if (best.stream().anyMatch(StatementCandidate::matchesQuestion) || (hasWords && isName())) {
            return Evidence.DIRECT;
        }
        if (found == Evidence.RELATED && best.stream().anyMatch(this::continuesAnswer)) {
            return Evidence.DIRECT;
        }
        if (found == Evidence.DIRECT && EllipticalQuestion.continuesAnother(question)
                && best.stream().noneMatch(StatementCandidate::hasWordOfQuestion)) {
            return Evidence.RELATED;
        }
        return hasWords && found == Evidence.NONE ? Evidence.RELATED : found;
    }

    /** A question that leaves out its subject has few words, and the notes of the last answer say what it is about. */
    private boolean continuesAnswer(StatementCandidate candidate) {
        return EllipticalQuestion.continuesAnother(question) && candidate.isInSectionOfQuestion()
                && question.history().getLast().answer().footnotes().stream()
                        .anyMatch(cited -> cited.source().note().equals(candidate.passage().passage().note()));
    }

    private boolean isName() {
        return WHITE_SPACE.split(question.text().strip()).length <= MOST_WORDS_OF_NAME;
    }

    /** Writes that no sentence answers the question, and quotes the closest ones. */
    public Answer.Ending writeNearest() throws RetrievalException, InterruptedException {
        Evidence evidence = findings.evidence() == Evidence.NONE ? Evidence.NONE : Evidence.RELATED;
        return uncovered().write(evidence, findings.passages(), candidates());
    }

    private UncoveredAnswer uncovered() {
        return new UncoveredAnswer(
                draft, notes.counts(findings.retrieval().searched(question.scope())),
                findings.retrieval().missing().terms());
    }

    private List<StatementCandidate> candidates() throws RetrievalException, InterruptedException {
        try {
            return scorer.score(findings.passages());
        } catch (EmbedException e) {
            throw StatementRanking.failed(e);
        }
    }
}
