package app.footnote.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import app.footnote.model.Note;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.settings.Settings;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Uses the pane as a student does: with the mouse and the keyboard. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PagePaneTest {

    private static final String[] FILLER = {"A line that is not quoted.", "Another one below it."};

    private static ReadingLibrary library;

    private final FxRobot robot = new FxRobot();
    private PagePane pane;
    private String copied = "";
    @TempDir
    private Path folder;

    @BeforeAll
    static void open(@TempDir Path home) throws Exception {
        library = new ReadingLibrary(home);
    }

    @AfterAll
    static void closeLibrary() throws Exception {
        library.close();
    }

    @Start
    void show(Stage stage) {
        pane = new PagePane(library::library, library.background());
        Scene scene = new Scene(pane.node(), 460, 800);
        new ThemeManager(Settings.defaults().with(Settings.Theme.LIGHT)).applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(pane::close);
    }

    @Test
    void opensThePageOfACardThatIsClicked() throws Exception {
        Note note = library.add(fivePages());
        showCards(library.quote(note, "first of all"), library.quote(note, "The fourth page says this."));

        ScrollingClick.on(robot, card(1));

        await(() -> pageIs(note, 4));
        await(() -> !visible(".quote-mark").isEmpty());
        assertThat(((ToggleButton) card(1)).isSelected()).isTrue();
        assertThat(((ToggleButton) card(0)).isSelected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void highlightsTheQuoteWhereItIsPainted(int degrees) throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            Path file = pdf
                    .rotatedPage(degrees, FILLER[0], "*These red words are quoted", "*and these below them too.",
                            FILLER[1])
                    .crop(20, 30, 10, 40)
                    .save(folder.resolve("rotated.pdf"));
            Note note = library.add(file);
            open(library.quote(note, "These red words are quoted and these below them too."));
        }

        await(() -> redArea(pageImage()).isPresent());
        Bounds painted = redArea(pageImage()).orElseThrow();
        Bounds marked = highlightOnPage();
        assertThat(marked.getMinX()).isBetween(painted.getMinX() - 6, painted.getMinX());
        assertThat(marked.getMinY()).isBetween(painted.getMinY() - 6, painted.getMinY());
        assertThat(marked.getMaxX()).isBetween(painted.getMaxX(), painted.getMaxX() + 6);
        assertThat(marked.getMaxY()).isBetween(painted.getMaxY(), painted.getMaxY() + 6);
    }

    @Test
    void highlightsInALightColourOnADarkPage() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            Note note = library.add(pdf.darkPage("Light words on a dark slide.").save(folder.resolve("dark.pdf")));
            open(library.quote(note, "Light words"));
        }

        await(() -> !visible(".on-dark .quote-mark").isEmpty());
    }

    @Test
    void findsMatchesOnAllPagesAndStartsAgainAfterTheLast() throws Exception {
        Note note = library.add(fivePages());
        robot.interact(() -> pane.open(note.id(), 3));
        await(() -> pageIs(note, 3));

        robot.interact(pane::find);
        robot.write("PAGE  says");

        await(() -> text(".find-count").equals("3 of 5"));
        robot.type(KeyCode.ENTER, 2);
        await(() -> text(".find-count").equals("5 of 5") && pageIs(note, 5));
        robot.type(KeyCode.ENTER);
        await(() -> text(".find-count").equals("1 of 5") && pageIs(note, 1));
        robot.type(KeyCode.ESCAPE);
        await(() -> visible(".found-mark").isEmpty() && visible(".found-now-mark").isEmpty());
        assertThat(robot.lookup(".page-strip").query().isFocused()).isTrue();
    }

    @Test
    void saysThatNothingWasFound() throws Exception {
        Note note = library.add(fivePages());
        robot.interact(() -> pane.open(note.id(), 1));
        await(() -> pageIs(note, 1));

        robot.interact(pane::find);
        robot.write("unheard of");

        await(() -> text(".find-count").equals("Not found"));
    }

    @Test
    void showsTheTextOfAMissingFileAndItsFormerPath() throws Exception {
        Note note = library.add(fivePages());
        Quote quote = library.quote(note, "The fourth page says this.");
        Files.delete(note.file());

        open(quote);

        await(() -> pageIs(note, 4));
        assertThat(text(".page-remark .label")).contains("no longer at " + note.file());
        assertThat(visible(".text-page .quote-mark")).isNotEmpty();
    }

    @Test
    void showsTheTextAsItWasReadIfTheFileHasChanged() throws Exception {
        Note note = library.add(fivePages());
        Quote quote = library.quote(note, "The fourth page says this.");
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page("Something else entirely.").save(note.file());
        }

        open(quote);

        await(() -> pageIs(note, 4));
        assertThat(text(".page-remark .label")).contains("has changed since it was read");
        assertThat(visible(".text-page .quote-mark")).isNotEmpty();
    }

    @Test
    void findsAQuoteInANewerVersionOfTheNote() throws Exception {
        Note note = library.add(fivePages());
        Quote quote = library.quote(note, "The fourth page says this.");
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page(FILLER).page("Moved: The fourth page says this.").save(note.file());
        }
        library.library().refresh();
        library.library().queue().awaitIdle();

        open(quote);

        await(() -> pageIs(note, 2));
        await(() -> !visible(".quote-mark").isEmpty());
        assertThat(text(".page-remark .label")).contains("found again here");
    }

    @Test
    void showsTheQuoteOfANoteThatIsNoLongerInTheLibrary() throws Exception {
        Note note = library.add(fivePages());
        Quote quote = library.quote(note, "The fourth page says this.");
        library.library().remove(note.id());

        open(quote);

        await(() -> text(".placeholder-title").contains("no longer in the library"));
        assertThat(text(".placeholder-quote")).isEqualTo("“The fourth page says this.”");
    }

    @Test
    void highlightsAQuoteInMarkdown() throws Exception {
        Path file = Files.writeString(
                folder.resolve("trees.md"),
                "# Trees\r\n\r\n" + "Some words.\r\n\r\n".repeat(60)
                        + "An **AVL** tree keeps the\r\n*heights* of its two subtrees.\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n");
        Note note = library.add(file);

        open(library.quote(note, "AVL** tree keeps the *heights* of"));

        await(() -> visible(".words").stream()
                .anyMatch(words -> textOf(words).equals("An AVL tree keeps the heights of its two subtrees.")));
        await(() -> visible(".note-block .quote-mark").stream()
                .anyMatch(mark -> mark.getBoundsInLocal().getWidth() > 100));
    }

    @Test
    void movesTheHighlightWithinAParagraph() throws Exception {
        Path file = Files.writeString(
                folder.resolve("segments.md"),
                "Short words. " + "Each segment is split into nodes. ".repeat(8) + "Then the tree is walked.\n");
        Note note = library.add(file);

        open(library.quote(note, "Then the tree is walked."));
        await(() -> Math.abs(highlightInNote().getMaxY() - words().getMaxY()) < 4);

        open(library.quote(note, "Short words."));
        await(() -> Math.abs(highlightInNote().getMinY() - words().getMinY()) < 4);
        assertThat(highlightInNote().getMaxY()).isLessThan(words().getCenterY());

        open(library.quote(note, "Then the tree is walked."));
        await(() -> Math.abs(highlightInNote().getMaxY() - words().getMaxY()) < 4);
    }

    /** The bounds of the only paragraph. */
    private Bounds words() {
        Node words = robot.lookup(".words").query();
        return words.localToScene(words.getLayoutBounds());
    }

    @Test
    void goesToATypedPageNumber() throws Exception {
        Note note = library.add(fivePages());
        robot.interact(() -> pane.open(note.id(), 1));
        await(() -> pageIs(note, 1));

        robot.doubleClickOn(".page-number").write("5").type(KeyCode.ENTER);

        await(() -> pageIs(note, 5));
    }

    @Test
    void goesToTheLastSlideEvenIfItIsNotAtTheTop() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            for (int slide = 1; slide <= 9; slide++) {
                pdf.page("Slide %d says this.".formatted(slide)).crop(0, 350, 0, 50);
            }
            Note note = library.add(pdf.save(folder.resolve("slides.pdf")));

            open(library.quote(note, "Slide 9 says this."));
            await(() -> pageIs(note, 9));
            robot.interact(() -> robot.lookup(".page-strip").query().requestFocus());
            robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
            await(() -> pageIs(note, 8));
            robot.type(KeyCode.HOME).type(KeyCode.PAGE_DOWN);
            await(() -> pageInView() > 1 && pageInView() < 8);
        }
    }

    @Test
    void showsTheTextBesideThePage() throws Exception {
        Note note = library.add(fivePages());
        open(library.quote(note, "The fourth page says this."));
        await(() -> pageIs(note, 4));

        ScrollingClick.on(robot, "Text");

        await(() -> !visible(".text-page .quote-mark").isEmpty());
        assertThat(visible(".pdf-page")).isNotEmpty();
    }

    @Test
    void copiesASelectionAcrossPages() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            Path file = pdf.page("*Begin").page("*End").page("Nothing").save(folder.resolve("two.pdf"));
            Note note = library.add(file);
            robot.interact(() -> pane.open(note.id(), 1));
        }
        // Makes both pages fully visible.
        await(() -> redArea(pageImage()).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS).push(KeyCode.CONTROL, KeyCode.MINUS);
        await(() -> pageImages().size() >= 2
                && pageImages().stream().limit(2).allMatch(it -> redArea(it).isPresent()));

        Bounds begin = redArea(pageImages().get(0)).orElseThrow();
        Bounds end = redArea(pageImages().get(1)).orElseThrow();
        robot.drag(point(begin, 0.02), MouseButton.PRIMARY).dropTo(point(end, 0.98));
        robot.push(KeyCode.CONTROL, KeyCode.C);

        assertThat(visible(".selected-mark")).hasSize(2);
        robot.interact(() -> copied = Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("Begin\nEnd");
    }

    @Test
    void opensCardsWithTheKeyboard() throws Exception {
        Note note = library.add(fivePages());
        showCards(library.quote(note, "first of all"), library.quote(note, "The fourth page says this."));

        Node card = card(0);
        robot.interact(card::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        await(() -> pageIs(note, 4));
    }

    @Test
    void keepsTheSelectedCardWhenTheAnswerIsChecked() throws Exception {
        Note note = library.add(fivePages());
        Quote quote = library.quote(note, "The fourth page says this.");
        showCards(quote);
        ScrollingClick.on(robot, card(0));

        robot.interact(() -> pane.showFootnotes(List.of(new Footnote(1, quote, Verdict.WEAK)), List.of()));

        assertThat(((ToggleButton) card(0)).isSelected()).isTrue();
        assertThat(card(0).getAccessibleText()).startsWith("Footnote 1, weak.");
    }

    @Test
    void namesCardsForScreenReaders() throws Exception {
        Note note = library.add(fivePages());
        showCards(library.quote(note, "The fourth page says this."));

        assertThat(card(0).getAccessibleText())
                .isEqualTo("Footnote 1, supported. pages.pdf, page 4. The fourth page says this.");
    }

    @Test
    void showsTheEvidenceForASentenceAndOpensIt() throws Exception {
        Note note = library.add(fivePages());
        Quote cited = library.quote(note, "The fourth page says this.");
        showCards(library.quote(note, "first of all"), cited);

        robot.interact(() -> pane.show(new SentenceCheck(0, 10, Verdict.WEAK, List.of(cited))));

        await(() -> pageIs(note, 4));
        assertThat(robot.lookup(".sentence-words").<Label>query().getText())
                .isEqualTo("Your notes are about this, but do not clearly say it:");
        assertThat(((ToggleButton) card(0)).isSelected()).isTrue();
        assertThat(robot.lookup(".footnote-number").<Label>query().getText()).isEqualTo("2");
    }

    @Test
    void keepsCardsWithinANarrowPane() throws Exception {
        Path file = Files.move(fivePages(), folder.resolve("Replication and consistency of data.pdf"));
        Quote quote = library.quote(library.add(file), "first of all");
        showCards(quote, quote, quote, quote, quote, quote);
        await(() -> !visible(".verdict").isEmpty());

        robot.interact(() -> pane.node().getScene().getWindow().setWidth(340));

        await(() -> robot.lookup(".footnotes").queryAs(Region.class).getWidth() <= 340);
        waitForFxEvents();
        double end = maxX(robot.lookup(".footnotes .viewport").query());
        assertThat(visible(".footnote-card")).allSatisfy(card -> assertThat(maxX(card)).isLessThan(end));
        assertThat(visible(".verdict")).allSatisfy(verdict -> assertThat(maxX(verdict)).isLessThan(end));
    }

    private static double maxX(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void saysThatThereIsNoEvidenceForASentence() throws Exception {
        showCards(library.quote(library.add(fivePages()), "first of all"));

        robot.interact(() -> pane.show(new SentenceCheck(0, 10, Verdict.NOT_IN_NOTES, List.of())));

        assertThat(robot.lookup(".sentence-words").<Label>query().getText())
                .isEqualTo("Your notes do not say this, and no passage comes near it.");
        assertThat(robot.lookup(".footnote-card").queryAll()).isEmpty();
    }

    @Test
    void hidesTheEvidenceWhenAnotherAnswerIsShown() throws Exception {
        Quote quote = library.quote(library.add(fivePages()), "first of all");
        robot.interact(() -> pane.show(new SentenceCheck(0, 10, Verdict.SUPPORTED, List.of(quote))));

        showCards(quote);

        assertThat(robot.lookup(".sentence-words").queryAll()).isEmpty();
        assertThat(card(0).getAccessibleText()).startsWith("Footnote 1, supported.");
    }

    @Test
    void showsOnlyTheLastRequestedNote() throws Exception {
        Note pdf = library.add(fivePages());
        Note text = library.add(Files.writeString(folder.resolve("notes.txt"), "Plain words in a file."));

        robot.interact(() -> {
            pane.open(pdf.id(), 2);
            pane.open(text.id(), 1);
        });

        await(() -> pageIs(text, 1));
        assertThat(text(".page-note")).isEqualTo("notes.txt");
    }

    private Path fivePages() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page("The first page says this first of all.", FILLER[0]);
            pdf.page(FILLER[0], "The second page says this.");
            pdf.page(FILLER[0], "The third page says this.");
            pdf.page(FILLER[0], FILLER[1], "The fourth page says this.");
            pdf.page(FILLER[0], "The fifth page says this.");
            return pdf.save(folder.resolve("pages.pdf"));
        }
    }

    private void showCards(Quote... quotes) {
        List<Footnote> footnotes = new ArrayList<>();
        for (Quote quote : quotes) {
            footnotes.add(new Footnote(footnotes.size() + 1, quote, Verdict.SUPPORTED));
        }
        robot.interact(() -> pane.showFootnotes(footnotes, List.of()));
    }

    private void open(Quote quote) {
        robot.interact(() -> pane.open(quote));
    }

    /** Waits for the card, because cards are made when the window is laid out. */
    private Node card(int index) throws Exception {
        await(() -> robot.lookup(".footnote-card").queryAll().size() > index);
        return robot.lookup(".footnote-card").nth(index).query();
    }

    private int pageInView() {
        return pane.pageInView().get().map(OpenPage::page).orElse(0);
    }

    private boolean pageIs(Note note, int page) {
        return pane.pageInView().get().equals(Optional.of(new OpenPage(note.id(), page)));
    }

    private List<Node> visible(String selector) {
        return robot.lookup(selector).queryAll().stream().filter(PagePaneTest::isVisible).toList();
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String selector) {
        return visible(selector).stream().map(node -> ((Labeled) node).getText()).findFirst().orElse("");
    }

    private static String textOf(Node words) {
        StringBuilder text = new StringBuilder();
        words.lookupAll(".text").forEach(part -> text.append(((Text) part).getText()));
        return text.toString();
    }

    private ImageView pageImage() {
        return robot.lookup(".pdf-page .image-view").queryAs(ImageView.class);
    }

    /** The images of the visible pages, from top to bottom. */
    private List<ImageView> pageImages() {
        return robot.lookup(".pdf-page .image-view").queryAllAs(ImageView.class).stream()
                .filter(picture -> picture.getImage() != null)
                .sorted(Comparator.comparingDouble(picture -> picture.localToScene(0, 0).getY()))
                .toList();
    }

    /** A point on the screen, in the middle of the area's height. */
    private Point2D point(Bounds area, double share) {
        Scene scene = pane.node().getScene();
        return new Point2D(
                scene.getWindow().getX() + scene.getX() + area.getMinX() + share * area.getWidth(),
                scene.getWindow().getY() + scene.getY() + area.getCenterY());
    }

    /** The bounds of the red text, in the scene. */
    private static Optional<Bounds> redArea(ImageView picture) {
        Image image = picture.getImage();
        if (image == null) {
            return Optional.empty();
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = image.getPixelReader().getColor(x, y);
                if (colour.getRed() > 0.7 && colour.getGreen() < 0.5) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1.0);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1.0);
                }
            }
        }
        double scale = picture.getBoundsInLocal().getWidth() / image.getWidth();
        return right == 0
                ? Optional.empty()
                : Optional.of(
                        picture.localToScene(
                                new BoundingBox(
                                        left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)));
    }

    /** The bounds of the highlighted quote, in the scene. */
    private Bounds highlightOnPage() {
        return marked(".pdf-page .quote-mark");
    }

    private Bounds highlightInNote() {
        return marked(".note-block .quote-mark");
    }

    private Bounds marked(String marks) {
        return visible(marks).stream()
                .map(mark -> mark.localToScene(mark.getBoundsInLocal()))
                .reduce(PagePaneTest::union)
                .orElse(new BoundingBox(0, 0, 0, 0));
    }

    private static Bounds union(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
    }
}
