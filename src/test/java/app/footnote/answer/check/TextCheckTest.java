package app.footnote.answer.check;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.check.TextCheck.CheckedText;
import app.footnote.answer.check.grounding.SupportJudgement;
import app.footnote.model.Scope;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCheckTest {

    private static final String HEAP = "A binary heap keeps its smallest key at the root.";
    private static final String TABLE = "A hash table is resized when its load factor grows.";

    private final InMemoryNotes notebook = new InMemoryNotes()
            .with("heaps.pdf", 3, "Heaps", HEAP)
            .with("tables.pdf", 7, "Hash tables", TABLE);

    private CheckedText check(String text) throws Exception {
        AnswerChecker checker = new AnswerChecker(new WordEmbedder(), notebook);
        return new TextCheck(notebook, checker).check(text, Scope.all());
    }

    @Test
    void searchesSeparatelyForEachSentence() throws Exception {
        String text = "# Summary\n\n" + TABLE + " " + HEAP;

        CheckedText checked = check(text);

        assertThat(checked.sentences()).extracting(SentenceCheck::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.SUPPORTED);
        assertThat(checked.sentences()).extracting(check -> check.evidence().getFirst().source().place().page())
                .containsExactly(7, 3);
        assertThat(checked.sentences()).extracting(check -> text.substring(check.start(), check.end()))
                .containsExactly(TABLE, HEAP);
    }

    @Test
    void findsUnsupportedSentences() throws Exception {
        CheckedText checked = check("Volcanoes erupted on Jupiter last summer.");

        assertThat(checked.sentences()).extracting(SentenceCheck::verdict).containsExactly(Verdict.NOT_IN_NOTES);
    }

    @Test
    void ignoresTextWithoutClaims() throws Exception {
        assertThat(check("# Heaps\n\nSure, here is a summary:\n").sentences()).isEmpty();
    }

    @Test
    void comparesTheSentencesOfALongTextInGroups() throws Exception {
        List<Integer> groups = new ArrayList<>();
        AnswerChecker checker = new AnswerChecker((claims, _) -> {
            groups.add(claims.size());
            return claims.stream().map(_ -> new SupportJudgement(0, List.of(), List.of())).toList();
        }, notebook);
        String text = (HEAP + " ").repeat(31) + TABLE;

        CheckedText checked = new TextCheck(notebook, checker).check(text, Scope.all());

        assertThat(groups).containsExactly(16, 16);
        assertThat(checked.sentences()).hasSize(32).isSortedAccordingTo(comparingInt(SentenceCheck::start));
        assertThat(text.substring(checked.sentences().getLast().start())).isEqualTo(TABLE);
    }

    @Test
    void reportsAFailureOfTheSearch() {
        TextCheck broken =
                new TextCheck(InMemoryNotes.failingSearch(), new AnswerChecker(new WordEmbedder(), notebook));

        assertThatThrownBy(() -> broken.check(HEAP, Scope.all())).isInstanceOf(RetrievalException.class)
                .hasMessageContaining("/notes");
    }
}
