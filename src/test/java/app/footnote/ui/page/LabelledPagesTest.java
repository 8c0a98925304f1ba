package app.footnote.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import app.footnote.model.Note;
import app.footnote.model.PageLabels;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import app.footnote.settings.Settings;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A book with the pages i, ii, iii, 1, 2, 3 and 4 in the pane. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class LabelledPagesTest {

    private static ReadingLibrary library;
    private static Note book;

    private final FxRobot robot = new FxRobot();
    private PagePane pane;

    @BeforeAll
    static void addBook(@TempDir Path home) throws Exception {
        library = new ReadingLibrary(home);
        try (SamplePdf pdf = new SamplePdf()) {
            for (String number : List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh")) {
                pdf.page("The %s page says this.".formatted(number));
            }
            pdf.numberedFrom(1, PDPageLabelRange.STYLE_ROMAN_LOWER).numberedFrom(4, PDPageLabelRange.STYLE_DECIMAL);
            book = library.add(pdf.save(home.resolve("book.pdf")));
        }
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

    @BeforeEach
    void open() throws Exception {
        robot.interact(() -> pane.open(book.id(), 1));
        await(() -> pageIs(1));
    }

    @AfterEach
    void close() {
        robot.interact(pane::close);
    }

    @Test
    void showsThePrintedNumberAndThePosition() throws Exception {
        assertThat(number().getText()).isEqualTo("i");
        assertThat(position()).isEqualTo("(1 of 7)");

        robot.interact(() -> pane.open(book.id(), 5));

        await(() -> pageIs(5));
        assertThat(number().getText()).isEqualTo("2");
        assertThat(position()).isEqualTo("(5 of 7)");
        await(() -> robot.lookup(".pdf-page").queryAll().stream()
                .anyMatch(page -> "Page 2 (5 of 7)".equals(page.getAccessibleText())));
    }

    @Test
    void goesToThePrintedPageAndOffersTheOneAtThatPosition() throws Exception {
        type("4");

        await(() -> pageIs(7));
        await(() -> choices().equals(List.of("Page 4 (7 of 7), as printed", "Page 1 (4 of 7), by position")));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> pageIs(4));
        await(() -> choices().isEmpty());
        assertThat(number().getText()).isEqualTo("1");
    }

    @Test
    void offersBothToTheMouse() throws Exception {
        type("3");
        await(() -> pageIs(6));
        await(() -> choices().size() == 2);

        robot.clickOn("Page iii (3 of 7), by position");

        await(() -> pageIs(3));
    }

    @Test
    void staysOnThePrintedPageIfTheChoiceIsDismissed() throws Exception {
        type("4");
        await(() -> choices().size() == 2);

        robot.type(KeyCode.ESCAPE);

        await(() -> choices().isEmpty());
        assertThat(pageIs(7)).isTrue();
        assertThat(number().isFocused()).isTrue();
    }

    @Test
    void acceptsALabelInEitherCase() throws Exception {
        type("II");

        await(() -> pageIs(2));
        assertThat(number().getText()).isEqualTo("ii");
        assertThat(choices()).isEmpty();
    }

    @Test
    void keepsWhatIsTypedWhileThePageChanges() throws Exception {
        robot.doubleClickOn(".page-number").write("i");
        robot.interact(() -> pane.open(book.id(), 5));
        await(() -> position().equals("(5 of 7)"));

        robot.write("v");

        assertThat(number().getText()).isEqualTo("iv");
    }

    @Test
    void showsThePageInViewInAFieldInWhichNothingIsTyped() throws Exception {
        robot.doubleClickOn(".page-number");

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);

        await(() -> number().getText().equals("ii"));
    }

    @Test
    void namesThePrintedNumberOnACard() throws Exception {
        Quote quote = library.quote(book, "The second page says this.");
        Source source = quote.source();
        PageLabels labels = book.labels();
        Quote labelled = new Quote(
                new Source(
                        source.note(), source.file(), source.contentHash(), source.pages(), source.place(),
                        source.headings(), labels.label(2)),
                quote.words());

        robot.interact(
                () -> pane.showFootnotes(List.of(new Footnote(1, labelled, Verdict.SUPPORTED)), List.of()));

        await(() -> robot.lookup(".footnote-card .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("page ii (2 of 7)")));
    }

    private void type(String number) {
        robot.doubleClickOn(".page-number").write(number).type(KeyCode.ENTER);
    }

    private TextField number() {
        return robot.lookup(".page-number").queryAs(TextField.class);
    }

    private String position() {
        return robot.lookup(".page-count").queryAs(Labeled.class).getText();
    }

    private List<String> choices() {
        return robot.lookup(".page-choices .menu-item > .label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    private boolean pageIs(int page) {
        return pane.pageInView().get().equals(Optional.of(new OpenPage(book.id(), page)));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        waitFor(10, TimeUnit.SECONDS, condition);
    }
}
