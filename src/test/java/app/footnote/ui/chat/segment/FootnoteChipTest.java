package app.footnote.ui.chat.segment;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import app.footnote.ui.common.NarrowWindow;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class FootnoteChipTest {

    private static final String QUOTE = "Each node stores its height.";

    private int opened;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void namesItsPageAndQuote() {
        assertThat(name(footnote("Trees.pdf", Verdict.SUPPORTED)))
                .isEqualTo("Footnote 2: Trees.pdf, page 12\n“Each node stores its height.”");
    }

    @Test
    void namesTheSectionOfANoteWithoutPages() {
        assertThat(name(footnote("Trees.md", Verdict.UNCHECKED))).startsWith("Footnote 2: Trees.md, AVL trees\n");
    }

    @Test
    void namesADoubtfulVerdict() {
        assertThat(name(footnote("Trees.pdf", Verdict.WEAK))).endsWith("”\nSupports the sentence only weakly.");
        assertThat(name(footnote("Trees.pdf", Verdict.NOT_IN_NOTES))).endsWith("”\nDoes not support the sentence.");
    }

    @Test
    void opensItsPageForScreenReaders() {
        chip(footnote("Trees.pdf", Verdict.SUPPORTED)).executeAccessibleAction(AccessibleAction.FIRE);

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void showsARightToLeftQuoteInItsTooltip() {
        FootnoteChip chip = chip(footnote("أشجار.pdf", Verdict.WEAK, NarrowWindow.ARABIC));

        NarrowWindow.assertLaysOut(() -> {
            Label tooltip = new Label(chip.tooltipText());
            tooltip.setWrapText(true);
            return tooltip;
        });
    }

    private String name(Footnote footnote) {
        return (String) chip(footnote).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private FootnoteChip chip(Footnote footnote) {
        return new FootnoteChip(footnote, footnote.source()::name, () -> opened++);
    }

    private static Footnote footnote(String file, Verdict verdict) {
        return footnote(file, verdict, QUOTE);
    }

    private static Footnote footnote(String file, Verdict verdict, String quote) {
        Source source = new Source(
                new NoteId("n1"), Path.of(file), "hash", 1, new Place(12, 0, quote.length()),
                List.of("Trees", "AVL trees"));
        return new Footnote(2, new Quote(source, quote), verdict);
    }
}
