package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final TerminalStyle PLAIN = new TerminalStyle(false);
    private static final TerminalStyle COLOURED = new TerminalStyle(true);

    @Test
    void marksTheWordsOfTheQueryAndTheirForms() {
        String snippet = new Snippet("replicate trees").of("Replication keeps copies of a tree.", COLOURED);

        assertThat(snippet).isEqualTo(
                COLOURED.marked("Replication") + " keeps copies of a " + COLOURED.marked("tree") + ".");
    }

    @Test
    void doesNotMarkWordsThatOnlyShareABeginning() {
        assertThat(new Snippet("the cat").of("Then categories came.", COLOURED)).isEqualTo("Then categories came.");
    }

    @Test
    void marksNothingInPlainText() {
        assertThat(new Snippet("tree").of("A tree.", PLAIN)).isEqualTo("A tree.");
    }

    @Test
    void showsThePartWithTheWordsOfTheQuery() {
        String text = "lorem ipsum ".repeat(100) + "a rotation restores the balance" + " dolor sit".repeat(100);

        String snippet = new Snippet("balance rotation").of(text, PLAIN);

        assertThat(snippet).contains("a rotation restores the balance").startsWith("…").endsWith("…");
        assertThat(snippet.length()).isLessThan(400);
    }

    @Test
    void startsAtTheBeginningIfNoWordMatches() {
        assertThat(new Snippet("zebra").of("A tree. ".repeat(100), PLAIN)).startsWith("A tree.").endsWith("…");
    }
}
