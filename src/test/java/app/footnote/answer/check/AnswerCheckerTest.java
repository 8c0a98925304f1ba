package app.footnote.answer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.MuteEmbedder;
import app.footnote.answer.Question;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.embed.EmbedException;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckerTest {

    private static final String TREES = "An AVL tree stores the balance factor in each node.";
    private static final String HEAPS = "A binary heap finds its smallest key in constant time.";

    private final InMemoryNotes notebook = new InMemoryNotes()
            .with("trees.md", 1, "AVL trees", TREES + " After an insertion it may rotate.")
            .with("heaps.md", 1, "Heaps", HEAPS + " It is stored in an array.");
    private final AnswerChecker checker = new AnswerChecker(new WordEmbedder(), notebook);
    private final List<Hit> hits = notebook
            .retrieve(new Question("AVL tree and binary heap", List.of(), Scope.all()), 8)
            .hits();
    private final Quote trees = quote("trees_md");
    private final Quote heaps = quote("heaps_md");

    private Quote quote(String note) {
        return FoundPassage.all(hits, notebook).stream()
                .filter(passage -> passage.passage().note().value().equals(note))
                .map(FoundPassage::opening)
                .findFirst()
                .orElseThrow();
    }

    private Answer check(String markdown, Quote... quotes) throws Exception {
        List<Footnote> footnotes = new ArrayList<>();
        for (Quote quote : quotes) {
            footnotes.add(new Footnote(footnotes.size() + 1, quote, Verdict.UNCHECKED));
        }
        AnswerProvenance making = AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0));
        return checker.check(
                new Answer(markdown, footnotes, List.of(), List.of(), new Answer.Ending.Complete(), making), hits);
    }

    @Test
    void keepsANumberIfItsPassageSupportsTheSentence() throws Exception {
        String markdown = "An AVL tree stores the balance factor in each node [1]. A binary heap finds its smallest key"
                + " in constant time. [2]";
        Answer answer = check(markdown, trees, heaps);

        assertThat(answer.markdown()).isEqualTo(markdown);
        assertThat(answer.footnotes()).extracting(Footnote::verdict).containsOnly(Verdict.SUPPORTED);
        assertThat(answer.footnotes()).extracting(footnote -> notebook.textAt(footnote.quote())).containsExactly(TREES,
                HEAPS);
        assertThat(answer.alsoLookedAt()).isEmpty();
    }

    @Test
    void replacesANumberIfAnotherPassageSupportsTheSentence() throws Exception {
        Answer answer = check("A binary heap finds its smallest key in constant time [1].", trees);

        assertThat(answer.markdown()).isEqualTo("A binary heap finds its smallest key in constant time [1].");
        assertThat(answer.footnotes()).singleElement()
                .satisfies(footnote -> assertThat(notebook.textAt(footnote.quote())).isEqualTo(HEAPS));
        assertThat(answer.alsoLookedAt()).containsExactly(trees);
    }

    @Test
    void addsMissingNumbersBeforeAFullStopAndAfterAListItem() throws Exception {
        Answer answer = check("""
                A binary heap finds its smallest key in constant time.

                - An AVL tree stores the balance factor in each node
                """);

        assertThat(answer.markdown()).isEqualTo("""
                A binary heap finds its smallest key in constant time [1].

                - An AVL tree stores the balance factor in each node [2]
                """);
    }

    @Test
    void removesTheNumberOfAnUnsupportedSentence() throws Exception {
        Answer answer = check("Most of the rain in Spain falls on the northern coast [1].", trees);

        assertThat(answer.markdown()).isEqualTo("Most of the rain in Spain falls on the northern coast.");
        assertThat(answer.footnotes()).isEmpty();
        assertThat(answer.checks()).singleElement().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.NOT_IN_NOTES);
            assertThat(answer.markdown().substring(check.start(), check.end())).isEqualTo(answer.markdown());
        });
    }

    @Test
    void keepsTheFootnotesOfAnAnswerInAnotherLanguageAndSaysWhyItIsNotChecked() throws Exception {
        String markdown =
                "Ein AVL-Baum merkt sich in jedem seiner Knoten, wie stark er sich neigt [1]. Danach muss man ihn"
                        + " manchmal drehen, damit die Suche weiterhin schnell bleibt.";
        Answer answer = check(markdown, trees);

        assertThat(answer.markdown()).isEqualTo(markdown);
        assertThat(answer.footnotes()).singleElement().satisfies(footnote -> {
            assertThat(footnote.quote()).isEqualTo(trees);
            assertThat(footnote.verdict()).isEqualTo(Verdict.UNCHECKED);
        });
        assertThat(answer.checks()).hasSize(2).allSatisfy(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.UNCHECKED);
            assertThat(check.reason()).contains(SentenceCheck.Reason.OTHER_LANGUAGE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Ein AVL-Baum hat höchstens 1962 Knoten, und danach muss man ihn manchmal drehen [1].",
            "Ein AVL-Baum ist in der Norm mit dem Namen QRST beschrieben, die man kennen sollte [1]."
    })
    void comparesNumbersAndCodesInEveryLanguage(String markdown) throws Exception {
        Answer answer = check(markdown, trees);

        assertThat(answer.footnotes()).isEmpty();
        assertThat(answer.checks()).singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(Verdict.NOT_IN_NOTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The notes say that “an AVL tree stores the balance factor in each node” [1].",
            "The notes say that \"An AVL tree stores ... in each node.\" [1].",
            "The notes say that «the balance factor, in each node» is stored in an AVL tree [1].",
            "An AVL tree stores the so-called “balance value” factor in each node [1]."
    })
    void acceptsQuotationsThatStandInTheNotes(String markdown) throws Exception {
        assertThat(check(markdown, trees).checks()).singleElement()
                .satisfies(check -> assertThat(check.reason()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The notes say that “an AVL tree keeps the balance factor in each node” [1].",
            "The notes say that \"a binary heap stores ... in each node.\" [1].",
            "The notes say that „an AVL tree stores a balance factor in each node“ [1]."
    })
    void doesNotSupportASentenceThatMisquotesTheNotes(String markdown) throws Exception {
        assertThat(check(markdown, trees).checks()).singleElement().satisfies(check -> {
            assertThat(check.verdict()).isNotEqualTo(Verdict.SUPPORTED);
            assertThat(check.reason()).contains(SentenceCheck.Reason.MISQUOTED);
        });
    }

    @Test
    void leavesTextWithoutClaimsUnchanged() throws Exception {
        Answer answer = check("Here is what your notes say [1]:\n\n```\ntree[1] = 2\n```", trees);

        assertThat(answer.markdown()).isEqualTo("Here is what your notes say [1]:\n\n```\ntree[1] = 2\n```");
        assertThat(answer.checks()).isEmpty();
        assertThat(answer.footnotes()).extracting(Footnote::verdict).containsExactly(Verdict.UNCHECKED);
    }

    @Test
    void renumbersFootnotesInTheOrderOfTheText() throws Exception {
        Answer answer = check(
                "A binary heap finds its smallest key in constant time [2]. An AVL tree stores the balance factor in"
                        + " each node [1]. A binary heap finds its smallest key in constant time [2].",
                trees, heaps);

        assertThat(answer.markdown()).contains("time [1]. An", "node [2]. A", "time [1].");
        assertThat(answer.footnotes()).extracting(Footnote::number).containsExactly(1, 2);
    }

    @Test
    void checksATableRowAsAWhole() throws Exception {
        Answer answer = check("""
                | structure | stores in each node |
                |---|---|
                | AVL tree | balance factor |
                """);

        assertThat(answer.checks()).hasSize(1);
        assertThat(answer.markdown()).contains("| AVL tree | balance factor [1] |");
    }

    @Test
    void reportsWhyItCannotCompareWords() {
        AnswerChecker broken = new AnswerChecker(MuteEmbedder.unavailable(), notebook);

        assertThatThrownBy(() -> broken.judge("An AVL tree stores the balance factor.", hits))
                .isInstanceOf(EmbedException.class)
                .hasMessageContaining("away");
    }

    @RepeatedTest(100)
    void checksAnyText(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Answer answer = check(ClaimFinderTest.randomMarkdown(random) + TREES + ClaimFinderTest.randomMarkdown(random),
                trees,
                heaps);

        int reached = 0;
        for (SentenceCheck check : answer.checks()) {
            assertThat(check.start()).isGreaterThanOrEqualTo(reached);
            assertThat(check.end()).isLessThanOrEqualTo(answer.markdown().length());
            reached = check.end();
        }
        Set<Integer> numbers = new HashSet<>();
        CitationMarker.in(answer.markdown(), Set.of(1, 2, 3, 4, 5)).forEach(marker -> numbers.add(marker.number()));
        assertThat(numbers).containsAll(answer.footnotes().stream().map(Footnote::number).toList());
    }
}
