package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands in the middle before anything was asked: with an empty library the ways to fill it, then what can be
 * asked. For the FX thread.
 */
public final class WelcomeView {

    private final Actions actions;
    private final VBox content = new VBox();
    private final ScrollPane node = new ScrollPane(content);
    private State state = State.OPENING;
    private List<String> questions = List.of();
    private List<Node> closed = List.of();

    /** What it shows. */
    private enum State {
        OPENING, CLOSED, EMPTY, READING, READY
    }

    /** What its controls do. */
    public interface Actions {

        void chooseFiles();

        void chooseFolder();

        void openSampleNotes();

        /** Whether there are sample notes to open. */
        boolean hasSampleNotes();

        void ask(String question);

        void setUp();
    }

    public WelcomeView(Actions actions) {
        this.actions = actions;
        content.getStyleClass().add("welcome");
        content.setAlignment(Pos.CENTER);
        node.getStyleClass().addAll("welcome-scroll", "edge-to-edge");
        node.getStylesheets().add(StyleSheets.url(WelcomeView.class, "welcome.css"));
        node.setFitToWidth(true);
        node.setFitToHeight(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
    }

    public Node node() {
        return node;
    }

    /** Fits it to what is in the library. */
    public void show(LibrarySummary summary) {
        State next = summary.isEmpty() ? State.EMPTY : summary.ready() == 0 ? State.READING : State.READY;
        if (next != state) {
            state = next;
            build();
        }
    }

    /** Says that the library cannot be opened, why, and what can be done. */
    public void show(Failure failure, List<RecoveryAction> ways) {
        FlowPane buttons = new FlowPane(ways.stream().map(RecoveryAction::button).toArray(Node[]::new));
        buttons.getStyleClass().add("welcome-ways");
        buttons.setAlignment(Pos.CENTER);
        closed = List.of(
                title("Your library is not open"), text(FailureWording.WINDOW.sentences(failure)), buttons,
                small("Your sessions are all there: the toolbar opens them."));
        state = State.CLOSED;
        build();
    }

    /** Questions that the notes surely answer, to be tried. */
    public void suggest(List<String> suggestions) {
        questions = List.copyOf(suggestions);
        build();
    }

    private void build() {
        content.getChildren().setAll(switch (state) {
            case OPENING -> List.of();
            case CLOSED -> closed;
            case EMPTY -> empty();
            case READING -> List.of(
                    title("Reading your notes"),
                    text("You can ask as soon as the first note is ready. The library on the left shows how far each one is."));
            case READY -> ready();
        });
    }

    private List<Node> empty() {
        Button drop = new Button("Drop PDFs, Markdown or whole folders here", IconFactory.of(Feather.DOWNLOAD));
        drop.getStyleClass().setAll("welcome-drop");
        drop.setContentDisplay(ContentDisplay.TOP);
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setAccessibleText("Add notes: choose files");
        drop.setOnAction(_ -> actions.chooseFiles());
        Button files = button("Add files…", Feather.FILE_PLUS, actions::chooseFiles);
        Button folder = button("Add a folder…", Feather.FOLDER_PLUS, actions::chooseFolder);
        FlowPane ways = new FlowPane(files, folder);
        ways.getStyleClass().add("welcome-ways");
        ways.setAlignment(Pos.CENTER);
        if (actions.hasSampleNotes()) {
            ways.getChildren().add(button("Open the sample notes", Feather.BOOK_OPEN, actions::openSampleNotes));
        }
        return List.of(
                title("Ask your own lecture notes"),
                text("Every answer carries footnotes that open the very page, with the very lines marked."),
                drop, ways, small("Your files stay where they are, and nothing leaves this computer."), setUp());
    }

    private static Button button(String text, Feather shape, Runnable action) {
        Button button = new Button(text, IconFactory.of(shape));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private List<Node> ready() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(title("What would you like to know?"));
        nodes.add(text(
                "Answers come from the notes that are ticked on the left, and say on which page their words stand."));
        if (!questions.isEmpty()) {
            VBox list = new VBox();
            list.getStyleClass().add("welcome-questions");
            list.setAlignment(Pos.CENTER);
            questions.forEach(question -> list.getChildren().add(question(question)));
            nodes.add(list);
        }
        return nodes;
    }

    private Node question(String text) {
        Button button = new Button(text);
        button.getStyleClass().add("welcome-question");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> actions.ask(text));
        return button;
    }

    private Node setUp() {
        Hyperlink link = new Hyperlink("A language model can write the answers, too: see the set-up");
        link.getStyleClass().add("small");
        link.setOnAction(_ -> actions.setUp());
        return link;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("title-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "welcome-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label small(String text) {
        Label label = text(text);
        label.getStyleClass().add("small");
        return label;
    }
}
