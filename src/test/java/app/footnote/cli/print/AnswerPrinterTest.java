package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {

    private static final Quote QUOTE = new Quote(
            new Source(
                    new NoteId("n1"),
                    Path.of("/notes/trees.md").toAbsolutePath(),
                    "",
                    1,
                    new Place(1, 9, 20),
                    List.of("Trees", "AVL trees")),
            "They rotate");

    private final TestTerminal piped = new TestTerminal();
    private final TestTerminal interactive = new TestTerminal("", true);

    @Test
    void printsTheAnswerAtItsEndIfTheOutputIsNotATerminal() throws Exception {
        AnswerPrinter printer = printer(piped);
        printer.onEvent(new AnswerEvent.Token("They rotate. [1]"));
        assertThat(piped.out()).isEmpty();

        printer.end(answer("They rotate. [1]", new Answer.Ending.Complete(), List.of()));

        assertThat(piped.out().lines()).containsExactly(
                "They rotate. [1]",
                "",
                "[1] trees.md, line 3 (AVL trees): \"They rotate\"");
    }

    @Test
    void printsTheTextWhileItIsWrittenAndOnlyOnce() throws Exception {
        AnswerPrinter printer = printer(interactive);
        printer.onEvent(new AnswerEvent.Token("They "));
        printer.onEvent(new AnswerEvent.Token("rotate. [1]"));
        assertThat(interactive.out()).isEqualTo("They rotate. [1]");

        printer.end(answer("They rotate. [1]", new Answer.Ending.Complete(), List.of()));

        assertThat(interactive.out()).containsOnlyOnce("They rotate. [1]");
    }

    @Test
    void printsTheAnswerAgainIfCheckingHasChangedIt() throws Exception {
        AnswerPrinter printer = printer(interactive);
        printer.onEvent(new AnswerEvent.Token("They fly. [1]"));

        printer.end(answer("They rotate. [1]", new Answer.Ending.Complete(), List.of()));

        assertThat(interactive.out()).contains("They fly. [1]").contains("After checking:")
                .contains("They rotate. [1]");
    }

    @Test
    void printsHowManySentencesTheNotesSupport() throws Exception {
        printer(piped).end(
                answer(
                        "They rotate. [1] They fly.",
                        new Answer.Ending.Complete(),
                        List.of(
                                new SentenceCheck(0, 16, Verdict.SUPPORTED, List.of()),
                                new SentenceCheck(17, 26, Verdict.NOT_IN_NOTES, List.of()))));

        assertThat(piped.out()).contains("1 of 2 sentences is supported by your notes.");
    }

    @Test
    void printsTheSizeOfThePromptInATerminal() throws Exception {
        AnswerPrinter printer = printer(interactive);
        printer.onEvent(new AnswerEvent.Packed(new AnswerProvenance.Prompt(6, 2900, 8192, 2)));
        printer.onEvent(new AnswerEvent.Loading("llama3.2"));

        assertThat(interactive.err()).contains("6 passages, 2,900 of 8,192 tokens; without the 2 oldest turns")
                .contains("llama3.2 is processing them");
        assertThat(interactive.out()).isEmpty();
    }

    @Test
    void printsHowMuchOfAWholeNoteWasReadInATerminal() throws Exception {
        printer(interactive).onEvent(new AnswerEvent.Reading(9, 24, AnswerEvent.Reading.Unit.PAGES));

        assertThat(interactive.err()).contains("Read 9 of 24 pages.");
        assertThat(interactive.out()).isEmpty();
    }

    @Test
    void printsWhyAnAnswerEndedEarly() throws Exception {
        Failure failure = Failure.verbatim(Failure.Kind.SERVER, "The server is gone.", "Start it again.");

        printer(piped).end(answer("They", new Answer.Ending.Broken(failure), List.of()));

        assertThat(piped.out()).startsWith("They");
        assertThat(piped.err().lines()).containsExactly("The server is gone. Start it again.");
    }

    private static AnswerPrinter printer(TestTerminal terminal) {
        Page page = new Page(1, "# Trees\n\nThey rotate.", new PageLayout.Flowing());
        return new AnswerPrinter(new PlacePrinter(_ -> Optional.of(List.of(page))), terminal.terminal());
    }

    private static Answer answer(String markdown, Answer.Ending ending, List<SentenceCheck> checks) {
        return new Answer(
                markdown,
                List.of(new Footnote(1, QUOTE, Verdict.SUPPORTED)),
                List.of(),
                checks,
                ending,
                AnswerProvenance.quotes(new AnswerProvenance.Timing(1, 0, 2, 3)));
    }
}
