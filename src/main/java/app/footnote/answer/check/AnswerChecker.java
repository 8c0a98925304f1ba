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

/**
 * Tests each sentence of an answer against passages of the notes, and makes its footnotes true: those that do not carry
 * their sentence are dropped, and those that are missing are added. Takes no language model. Safe for use by many
 * threads.
 */
public final class AnswerChecker {

    private final Comparison comparison;
    private final NoteLookup notes;

    /** How claims are compared with passages: {@link Grounding#judge}, or what a test says. */
    @FunctionalInterface
    public interface Comparison {

        List<SupportJudgement> judge(List<String> claims, List<EvidencePassage> witnesses)
                throws EmbedException, InterruptedException;
    }

    /** @param embedder compares meanings; best the built-in one, for the comparison is fitted to its vectors */
    public AnswerChecker(Embedder embedder, NoteLookup notes) {
        this(new Grounding(embedder)::judge, notes);
    }

    public AnswerChecker(Comparison comparison, NoteLookup notes) {
        this.comparison = comparison;
        this.notes = notes;
    }

    /**
     * The answer with its checks, and with footnotes that are in accord with them.
     *
     * @param written its text may have numbers of its footnotes, or none; what checks it has are replaced
     * @param hits the passages that it may rest on, cited or not
     */
    public Answer check(Answer written, List<Hit> hits) throws EmbedException, InterruptedException {
        return checkBy(written, FoundPassage.all(hits, notes)).answer();
    }

    public CheckedAnswer checkBy(Answer written, List<FoundPassage> passages)
            throws EmbedException, InterruptedException {
        CitedAnswer cited = CitedAnswer.of(written);
        return new CheckedAnswer(cited, citations(cited.claims(), written.footnotes(), passages), passages);
    }

    /** The claims held against the passages, each where it stands. */
    List<SentenceCheck> check(List<Claim> claims, List<Hit> hits) throws EmbedException, InterruptedException {
        return citations(claims, List.of(), FoundPassage.all(hits, notes)).stream()
                .map(Citation::check)
                .toList();
    }

    /**
     * How far the passages carry each sentence of a text that claims something, in their order.
     *
     * @param markdown without footnotes
     */
    public List<SupportJudgement> judge(String markdown, List<Hit> hits) throws EmbedException, InterruptedException {
        return judge(ClaimFinder.in(markdown), FoundPassage.all(hits, notes));
    }

    private List<SupportJudgement> judge(List<Claim> claims, List<FoundPassage> passages)
            throws EmbedException, InterruptedException {
        return comparison.judge(claims.stream().map(Claim::words).toList(), witnesses(passages));
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

    static List<EvidencePassage> witnesses(List<FoundPassage> passages) {
        return passages.stream().map(AnswerChecker::witness).toList();
    }

    private static EvidencePassage witness(FoundPassage passage) {
        return new EvidencePassage(
                passage.passage().headings(),
                passage.statements().stream().map(passage::plain).toList(),
                passage.passage().language());
    }
}
