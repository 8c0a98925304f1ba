package app.footnote.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelStatementsTest {

    private static FoundPassage passage(String text) {
        InMemoryNotes notes = new InMemoryNotes().with("slides.pdf", 1, "", text);
        return FoundPassage.unranked(
                notes.passages(notes.notes(Scope.all()).getFirst()),
                notes.details(notes.notes(Scope.all()).getFirst()).orElseThrow()).getFirst();
    }

    private static final String CONDITIONS = "A lock needs three conditions to fail. The first is exclusion of others. "
            + "The second is waiting for each other. The third is a circle of waiting. It is found by a graph.";

    @Test
    void reachFromTheFirstToTheLastOrdinalNumber() {
        FoundPassage passage = passage(CONDITIONS);

        assertThat(List.of(ParallelStatements.first(passage, 2), ParallelStatements.last(passage, 2)))
                .containsExactly(1, 3);
    }

    @Test
    void followASentenceThatAnnouncesTheirNumber() {
        assertThat(ParallelStatements.last(passage(CONDITIONS), 0)).isEqualTo(3);
    }

    @Test
    void doNotIncludeSentencesThatOnlyBeginAlike() {
        FoundPassage passage = passage("In C++ a destructor gives memory back. In C# a collector gives memory back.");

        assertThat(ParallelStatements.last(passage, 0)).isZero();
    }
}
