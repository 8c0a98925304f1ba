package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/**
 * The middle of the window before the first question: buttons to add notes while the library is empty, then suggested
 * questions. For the FX thread.
 */
public final class WelcomeView {

    private static final Messages TEXTS = Messages.of("ui-library");

    private final Actions actions;
    private final VBox content = new VBox();
    private final ScrollPane node = new ScrollPane(content);
    private State state = State.OPENING;
    private List<String> questions = List.of();
    private List<Node> closedContent = List.of();

    /** What the view shows. */
    private enum State {
        OPENING, CLOSED, EMPTY, READING, READY
    }

    /**
     * The actions of the buttons.
     *
     * @param openSampleNotes empty if there are no sample notes
     */
    public record Actions(
            Runnable chooseFiles, Runnable chooseFolder, Optional<Runnable> openSampleNotes, Consumer<String> ask,
            Runnable showSetUp) {
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

    /** Shows the view that fits the notes of the library. */
    public void show(LibrarySummary summary) {
        State next = summary.isEmpty() ? State.EMPTY : summary.ready() == 0 ? State.READING : State.READY;
        if (next != state) {
            state = next;
            build();
        }
    }

    /** Shows why the library cannot be opened, with recovery actions. */
    public void show(Failure failure, List<RecoveryAction> recovery) {
        FlowPane buttons = new FlowPane(recovery.stream().map(RecoveryAction::button).toArray(Node[]::new));
        buttons.getStyleClass().add("welcome-actions");
        buttons.setAlignment(Pos.CENTER);
        closedContent = List.of(
                title(TEXTS.text("welcome.closed.title")), text(FailureWording.WINDOW.sentences(failure)), buttons,
                small(TEXTS.text("welcome.closed.sessions")));
        state = State.CLOSED;
        build();
    }

    /** Suggests questions that the notes answer. */
    public void suggest(List<String> suggestions) {
        if (!suggestions.equals(questions)) {
            questions = List.copyOf(suggestions);
            build();
        }
    }

    private void build() {
        content.getChildren().setAll(switch (state) {
            case OPENING -> List.of();
            case CLOSED -> closedContent;
            case EMPTY -> empty();
            case READING -> List.of(
                    title(TEXTS.text("welcome.reading.title")),
                    text(TEXTS.text("welcome.reading.text")));
            case READY -> ready();
        });
    }

    private List<Node> empty() {
        Button drop = new Button(TEXTS.text("welcome.empty.drop"), IconFactory.of(Feather.DOWNLOAD));
        drop.getStyleClass().setAll("welcome-drop");
        drop.setContentDisplay(ContentDisplay.TOP);
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setAccessibleText(TEXTS.text("add.choose-files"));
        drop.setOnAction(_ -> actions.chooseFiles().run());
        Button files = button(TEXTS.text("welcome.empty.files"), Feather.FILE_PLUS, actions.chooseFiles());
        Button folder = button(TEXTS.text("welcome.empty.folder"), Feather.FOLDER_PLUS, actions.chooseFolder());
        FlowPane buttons = new FlowPane(files, folder);
        buttons.getStyleClass().add("welcome-actions");
        buttons.setAlignment(Pos.CENTER);
        actions.openSampleNotes()
                .map(open -> button(TEXTS.text("welcome.empty.samples"), Feather.BOOK_OPEN, open))
                .ifPresent(buttons.getChildren()::add);
        return List.of(
                title(TEXTS.text("welcome.empty.title")),
                text(TEXTS.text("welcome.empty.text")),
                drop, buttons, small(TEXTS.text("welcome.empty.privacy")), setUp());
    }

    private static Button button(String text, Feather shape, Runnable action) {
        Button button = new Button(text, IconFactory.of(shape));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private List<Node> ready() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(title(TEXTS.text("welcome.ready.title")));
        nodes.add(text(TEXTS.text("welcome.ready.text")));
        if (!questions.isEmpty()) {
            VBox list = new VBox();
            list.getStyleClass().add("welcome-questions");
            list.setAlignment(Pos.CENTER);
            list.getChildren().add(small(TEXTS.text("welcome.ready.try")));
            questions.forEach(question -> list.getChildren().add(question(question)));
            nodes.add(list);
        }
        return nodes;
    }

    private Node question(String text) {
        Button button = new Button(text);
        button.getStyleClass().add("welcome-question");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> actions.ask().accept(text));
        return button;
    }

    private Node setUp() {
        Hyperlink link = new Hyperlink(TEXTS.text("welcome.empty.set-up"));
        link.getStyleClass().add("small");
        link.setOnAction(_ -> actions.showSetUp().run());
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
