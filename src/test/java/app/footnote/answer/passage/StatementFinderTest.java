package app.footnote.answer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementFinderTest {

    private static final String MARKDOWN = """
            ## Consistency

            A quorum is a majority of the nodes. It
            outlives the loss of a minority.

            - Reads ask **R** nodes
            - Writes ask W nodes
              and wait for them

            ```java
            int quorum = n / 2 + 1;
            ```

            | nodes | quorum |
            |-------|--------|
            | 3     | 2      |

            $$ R + W > N $$
            """;

    private static final String SLIDE = """
            B+ trees

            B+ trees keep all values in their leaves. The inner nodes hold keys only, which makes them small.

            • Leaves are linked
            • A search reads one node of each level from the root down

            for (int i = 0; i < n; i++) {
                sum += keys[i];
            }

            h = ⌈log n⌉
            """;

    private static final String TEXT = """
            A B+ tree keeps all values in its leaves. The inner
            nodes hold keys only, which makes them small.
              1. Leaves are linked
              2. A search reads one node of each level
                 from the root down
            """;

    @Test
    void splitsMarkdownIntoSentencesItemsCodeTablesAndFormulas() {
        assertThat(described(MARKDOWN, NoteKind.MARKDOWN)).containsExactly(
                "SENTENCE A quorum is a majority of the nodes.",
                "SENTENCE It\noutlives the loss of a minority.",
                "ITEM Reads ask **R** nodes",
                "ITEM Writes ask W nodes\n  and wait for them",
                "CODE ```java\nint quorum = n / 2 + 1;\n```",
                "TABLE | nodes | quorum |\n|-------|--------|\n| 3     | 2      |",
                "FORMULA $$ R + W > N $$");
    }

    @Test
    void leavesOutTheSignsOfNoteTakingPrograms() {
        assertThat(described("""
                > [!tip]- Remember
                > A quorum is a majority. ^def-quorum

                %% ask about ties. %%

                Reads ask R nodes.%% why? %% Writes ask W.

                - [ ] Prove it

                !!! note "About ties"

                    An even number of nodes can tie.

                :::tip Odd numbers
                Prefer odd numbers.
                :::

                > [!note] Nodes vote once.
                """, NoteKind.MARKDOWN))
                .containsExactly(
                        "SENTENCE A quorum is a majority.",
                        "SENTENCE Reads ask R nodes.",
                        "SENTENCE Writes ask W.",
                        "ITEM Prove it",
                        "SENTENCE An even number of nodes can tie.",
                        "SENTENCE Prefer odd numbers.",
                        "SENTENCE Nodes vote once.");
    }

    @Test
    void findsStatementsInQuotesOfAnyDepth() {
        assertThat(described(">".repeat(20_000) + " deep", NoteKind.MARKDOWN)).hasSize(1);
    }

    @Test
    void splitsALecturePageIntoSentencesBulletsAndCode() {
        assertThat(described(SLIDE, NoteKind.PDF)).containsExactly(
                "SENTENCE B+ trees keep all values in their leaves.",
                "SENTENCE The inner nodes hold keys only, which makes them small.",
                "ITEM Leaves are linked",
                "ITEM A search reads one node of each level from the root down",
                "CODE for (int i = 0; i < n; i++) {\n    sum += keys[i];\n}",
                "FORMULA h = ⌈log n⌉");
    }

    @Test
    void joinsTheLinesOfATextFile() {
        assertThat(described(TEXT, NoteKind.TEXT)).containsExactly(
                "SENTENCE A B+ tree keeps all values in its leaves.",
                "SENTENCE The inner\nnodes hold keys only, which makes them small.",
                "ITEM Leaves are linked",
                "ITEM A search reads one node of each level\n     from the root down");
    }

    @Test
    void groupsTheItemsOfAListInOneBlock() {
        List<Statement> statements = StatementFinder.of(passage(MARKDOWN), NoteKind.MARKDOWN);

        assertThat(statements.get(2).block()).isEqualTo(statements.get(3).block());
        assertThat(statements.get(1).block()).isLessThan(statements.get(2).block());
        assertThat(statements.get(4).block()).isGreaterThan(statements.get(3).block());
    }

    /** The input is random, because a passage may start and end anywhere and contain any text. */
    @Test
    void statementsAreInOrderAndDoNotOverlapInAnyText() {
        Random random = new Random(7);
        String pieces = MARKDOWN + SLIDE + TEXT;
        for (int round = 0; round < 300; round++) {
            int start = random.nextInt(pieces.length());
            String text = pieces.substring(start, start + random.nextInt(pieces.length() - start));
            for (NoteKind kind : NoteKind.values()) {
                assertOrdered(StatementFinder.of(passage(text), kind), text);
            }
        }
    }

    private static void assertOrdered(List<Statement> statements, String text) {
        int done = 0;
        for (Statement statement : statements) {
            assertThat(statement.start()).isGreaterThanOrEqualTo(done);
            assertThat(statement.textIn(text)).isNotBlank().isEqualTo(statement.textIn(text).strip());
            done = statement.end();
        }
    }

    private static List<String> described(String text, NoteKind kind) {
        return StatementFinder.of(passage(text), kind).stream()
                .map(statement -> statement.kind() + " " + statement.textIn(text))
                .toList();
    }

    private static Passage passage(String text) {
        Place place = new Place(1, 0, text.length());
        return new Passage(new NoteId("trees"), 0, place, List.of("Search trees", "B+ trees"), text, text, "en");
    }
}
