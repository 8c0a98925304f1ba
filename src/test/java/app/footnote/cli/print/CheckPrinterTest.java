package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckPrinterTest {

    private static final Quote QUOTE = new Quote(
            new Source(
                    new NoteId("n1"), Path.of("/notes/trees.md").toAbsolutePath(), "", 1, new Place(1, 9, 20),
                    List.of("Trees")),
            "They rotate");

    private final TestTerminal terminal = new TestTerminal();

    private void print(String text, SentenceCheck... sentences) throws Exception {
        Page page = new Page(1, "# Trees\n\nThey rotate\n", new PageLayout.Flowing());
        new CheckPrinter(new PlacePrinter(_ -> Optional.of(List.of(page))), terminal.terminal())
                .print(text, List.of(sentences));
    }

    @Test
    void printsEachSentenceWithItsVerdictAndBestQuote() throws Exception {
        print(
                "They rotate.\nThey fly. They\nsing.",
                new SentenceCheck(0, 12, Verdict.SUPPORTED, List.of(QUOTE)),
                new SentenceCheck(13, 22, Verdict.WEAK, List.of(QUOTE)),
                new SentenceCheck(23, 33, Verdict.NOT_IN_NOTES, List.of()));

        assertThat(terminal.out().lines()).containsExactly(
                "supported  They rotate.",
                "  trees.md, line 3 (Trees): \"They rotate\"",
                "",
                "weak  They fly.",
                "  most similar: trees.md, line 3 (Trees): \"They rotate\"",
                "",
                "not in your notes  They sing.",
                "",
                "1 of 3 sentences is supported by your notes.");
    }

    @Test
    void reportsATextWithoutClaims() throws Exception {
        print("Hello!");

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("No sentence of this text makes a claim");
    }
}
