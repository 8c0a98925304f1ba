package app.footnote.ui.page;

import app.footnote.answer.overview.OutlineHeading;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import app.footnote.ui.common.NarrowWindow;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** JavaFX fails to wrap right-to-left text that is not prepared for it. */
@WindowTest
class RightToLeftPaneTest {

    private static final NoteId ID = new NoteId("n1");
    private static final Quote QUOTE = new Quote(
            new Source(ID, Path.of("أشجار.pdf"), "hash", 9, new Place(3, 0, 10), List.of("أشجار")),
            NarrowWindow.ARABIC);

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void showsQuotesOnCards() {
        NarrowWindow.assertLaysOut(() -> FootnoteCard.of(new Footnote(1, QUOTE, Verdict.SUPPORTED)));
    }

    @Test
    void showsHeadingsInTheOutline() {
        Note note = new Note(
                ID, new CourseId("c"), Path.of("أشجار.pdf"), NoteKind.PDF, "hash", 10, Instant.EPOCH,
                new NoteState.Ready(9, 9, List.of()));
        List<OutlineHeading> headings = List.of(
                new OutlineHeading(List.of("أشجار", NarrowWindow.ARABIC), new Place(3, 0, 10)));

        NarrowWindow.assertLaysOut(
                () -> new OutlineView(note, NarrowWindow.ARABIC + ".pdf", headings, _ -> {
                }).node());
    }

    @Test
    void showsTheQuoteOfAPageThatCannotBeOpened() {
        NarrowWindow.assertLaysOut(() -> {
            PagePlaceholder placeholder = new PagePlaceholder();
            placeholder.show(
                    Failure.verbatim(Failure.Kind.DAMAGED, "“" + NarrowWindow.ARABIC + "” is damaged.",
                            "Get it again."),
                    Optional.of(QUOTE));
            return placeholder.node();
        });
    }
}
