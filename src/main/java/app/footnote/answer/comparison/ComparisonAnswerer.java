package app.footnote.answer.comparison;

import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.passage.SubjectTerms;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.PassageMerger;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.quote.StatementCandidate;
import app.footnote.answer.quote.StatementRanking;
import app.footnote.answer.request.AnswerForm;
import app.footnote.answer.request.ComparedSide;
import app.footnote.model.session.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers comparisons. Immutable. */
public final class ComparisonAnswerer implements KindAnswerer {

    private static final int PASSAGES = 8;
    private static final int MOST_OF_A_SIDE = 2;
    private static final int MOST_SHARED = 2;
    /** The lowest score of a further statement, as a share of the best score. */
    private static final double LEAST_SCORE_SHARE = 0.8;
    /** A passage is about a side if it has so much of the side's words, weighted by rarity. */
    private static final double ABOUT_SIDE = 0.8;

    private static final double NAME_WEIGHT = 0.3;
    /** The worth of a name in the headings, compared with one in the statement. */
    private static final double HEADING_SHARE = 0.8;
    /** The same in a section whose heading is just the name. */
    private static final double OWN_SECTION = 1.5;
    private static final int FEWEST_WORDS = 4;

    private final SubjectSearch search;
    private final StatementRanking ranking;

    public ComparisonAnswerer(SubjectSearch search, StatementRanking ranking) {
        this.search = search;
        this.ranking = ranking;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<StatementCandidate> shared = shared(request);
        List<StatementCandidate> used = new ArrayList<>(shared);
        List<SideStatements> sides = new ArrayList<>();
        for (ComparedSide side : request.request().sides()) {
            SideStatements found = side(side, request, used);
            used.addAll(found.statements());
            sides.add(found);
        }
        if (sides.stream().noneMatch(SideStatements::isInNotes)) {
            return Optional.empty();
        }
        boolean asTable = request.request().forms().contains(AnswerForm.TABLE);
        new ComparisonWriter(request.draft()).write(shared, sides, asTable);
        return Optional.of(new Answer.Ending.Complete());
    }

    /** The passages of all sides by turns, after those that speak of several sides. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        List<List<FoundPassage>> sides = new ArrayList<>();
        for (ComparedSide side : request.request().sides()) {
            sides.add(about(side, request));
        }
        if (sides.stream().allMatch(List::isEmpty)) {
            return Optional.empty();
        }
        Stream<FoundPassage> shared = shared(request).stream().map(StatementCandidate::passage);
        List<FoundPassage> all =
                PassageMerger.distinct(Stream.concat(shared, PassageMerger.roundRobin(sides).stream()));
        return Optional.of(all.subList(0, Math.min(PASSAGES, all.size())));
    }

    /** Statements that name two sides, from the passages that were found for the whole question. */
    private List<StatementCandidate> shared(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<FoundPassage> passages = request.findings().passages();
        List<SubjectTerms> sides = request.request().sides().stream()
                .map(side -> new SubjectTerms(side.name(), passages)).toList();
        List<StatementCandidate> ranked = ranking.rank(request.question().text(), passages);
        return ranked.stream()
                .filter(ComparisonAnswerer::isStatement)
                .filter(candidate -> sides.stream()
                        .filter(side -> side.share(candidate.plain(), candidate.language()) >= 1).count() >= 2)
                .filter(candidate -> candidate.score() >= LEAST_SCORE_SHARE * ranked.getFirst().score())
                .limit(MOST_SHARED)
                .toList();
    }

    private SideStatements side(ComparedSide side, QuotedRequest request, List<StatementCandidate> used)
            throws RetrievalException, InterruptedException {
        List<FoundPassage> passages = about(side, request);
        return new SideStatements(side.name(), passages.isEmpty() ? List.of() : best(side, passages, used));
    }

    /** The passages about a side, best first; empty if the notes lack it. */
    private List<FoundPassage> about(ComparedSide side, QuotedRequest request)
            throws RetrievalException, InterruptedException {
        Findings found = search.find(side.subject(), request.question(), PASSAGES);
        SubjectTerms name = new SubjectTerms(side.name(), found.passages());
        List<FoundPassage> about = found.passages().stream()
                .filter(passage -> share(name, passage) >= ABOUT_SIDE).toList();
        return about.isEmpty() && found.retrieval().covered() ? found.passages() : about;
    }

    private static double share(SubjectTerms name, FoundPassage passage) {
        return name.share(SubjectTerms.textWithHeadings(passage), passage.passage().language());
    }

    private List<StatementCandidate> best(
            ComparedSide side, List<FoundPassage> passages, List<StatementCandidate> used)
            throws RetrievalException, InterruptedException {
        SubjectTerms name = new SubjectTerms(side.name(), passages);
        List<StatementCandidate> all = ranking.rank(side.subject(), passages);
        List<StatementCandidate> ranked = all.stream()
                .filter(ComparisonAnswerer::isStatement)
                .map(candidate -> candidate.scored(candidate.score() + NAME_WEIGHT * share(name, candidate)))
                .sorted(Comparator.comparingDouble(StatementCandidate::score).reversed())
                .toList();
        List<StatementCandidate> best = new ArrayList<>();
        for (StatementCandidate candidate : ranked) {
            boolean isNew = used.stream().noneMatch(other -> isSame(candidate, other))
                    && best.stream().noneMatch(other -> isSame(candidate, other));
            if (best.size() < MOST_OF_A_SIDE && isNew
                    && candidate.score() >= LEAST_SCORE_SHARE * ranked.getFirst().score()) {
                best.add(candidate);
            }
        }
        // A side that the notes have is never called missing, even if they only have a drawing or a table of it.
        Stream<StatementCandidate> others = Stream.of(
                ranked.stream(), all.stream(), passages.stream().map(StatementCandidate::all).flatMap(List::stream))
                .flatMap(Function.identity());
        return best.isEmpty() ? others.limit(1).toList() : best;
    }

    /** A statement that announces another one, or a label of a figure, says nothing by itself. */
    private static boolean isStatement(StatementCandidate candidate) {
        return candidate.statement().isProse() && !candidate.plain().endsWith(":")
                && candidate.plain().split("\\s+").length >= FEWEST_WORDS;
    }

    private static double share(SubjectTerms name, StatementCandidate candidate) {
        List<String> headings = candidate.headings();
        if (!headings.isEmpty() && name.areAllOf(headings.getLast(), candidate.language())) {
            return OWN_SECTION;
        }
        return Math.max(
                name.share(candidate.plain(), candidate.language()),
                HEADING_SHARE * name.share(String.join(" ", headings), candidate.language()));
    }

    private static boolean isSame(StatementCandidate one, StatementCandidate other) {
        return one.plain().equals(other.plain());
    }
}
