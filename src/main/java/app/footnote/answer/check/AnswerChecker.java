package app.footnote.answer.check;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.check.grounding.EvidencePassage;
import app.footnote.answer.check.grounding.Grounding;
import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.SentenceCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares each sentence of an answer with passages of the notes and corrects its footnotes: those that do not support
 * their sentence are removed, and missing ones are added. Uses no language model. Safe for use by several threads.
 */
public final class AnswerChecker {

    private final ClaimComparison comparison;
    private final NoteLookup notes;

    /** Compares claims with passages, such as {@link Grounding#judge}. */
    @FunctionalInterface
    public interface ClaimComparison {

        List<SupportJudgement> judge(List<String> claims, List<EvidencePassage> evidence)
                throws EmbedException, InterruptedException;
    }

    /** @param embedder compares meanings; the weights are fitted to the built-in model */
    public AnswerChecker(Embedder embedder, NoteLookup notes) {
        this(new Grounding(embedder)::judge, notes);
    }

    public AnswerChecker(ClaimComparison comparison, NoteLookup notes) {
        this.comparison = comparison;
        this.notes = notes;
    }

    /**
     * The answer with checks and corrected footnotes.
     *
     * @param written may cite its footnotes or not; its checks are replaced
     * @param hits the passages that may support it, cited or not
     */
    public Answer check(Answer written, List<Hit> hits) throws EmbedException, InterruptedException {
        return compare(written, FoundPassage.all(hits, notes)).answer();
    }

    /** Compares the answer with the passages. */
    public CheckedAnswer compare(Answer written, List<FoundPassage> passages)
            throws EmbedException, InterruptedException {
        CitedAnswer cited = CitedAnswer.of(written);
        return new CheckedAnswer(cited, citations(cited.claims(), written.footnotes(), passages), passages);
    }

    /** The checks of the claims by the passages. */
    List<SentenceCheck> check(List<Claim> claims, List<Hit> hits) throws EmbedException, InterruptedException {
        return citations(claims, List.of(), FoundPassage.all(hits, notes)).stream()
                .map(Citation::check)
                .toList();
    }

    /**
     * How well the passages support each claim of a text, in the order of the text.
     *
     * @param markdown without footnotes
     */
    public List<SupportJudgement> judge(String markdown, List<Hit> hits) throws EmbedException, InterruptedException {
        return judge(ClaimFinder.in(markdown), FoundPassage.all(hits, notes));
    }

    private List<SupportJudgement> judge(List<Claim> claims, List<FoundPassage> passages)
            throws EmbedException, InterruptedException {
        List<SupportJudgement> judgements = comparison.judge(
                claims.stream().map(Claim::words).toList(), evidence(passages));
        QuotationCheck quotations = new QuotationCheck(passages);
        return IntStream.range(0, claims.size())
                .mapToObj(
                        claim -> quotations.isMisquoted(claims.get(claim))
                                ? judgements.get(claim).misquoted()
                                : judgements.get(claim))
                .toList();
    }

    private List<Citation> citations(List<Claim> claims, List<Footnote> footnotes, List<FoundPassage> passages)
            throws EmbedException, InterruptedException {
        List<SupportJudgement> judgements = judge(claims, passages);
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            citations.add(new Citation(claims.get(i), footnotes, passages, judgements.get(i)));
        }
        return citations;
    }

    static List<EvidencePassage> evidence(List<FoundPassage> passages) {
        return passages.stream().map(AnswerChecker::evidencePassage).toList();
    }

    private static EvidencePassage evidencePassage(FoundPassage passage) {
        return new EvidencePassage(
                passage.passage().headings(),
                passage.statements().stream().map(passage::plain).toList(),
                passage.passage().language());
    }
}
