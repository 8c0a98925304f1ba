package app.footnote.ui.chat;

import app.footnote.answer.Answerer;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionStore;
import app.footnote.session.transcript.Transcripts;
import app.footnote.ui.chat.render.ChatKeyboardFocus;
import app.footnote.ui.chat.render.ConversationArea;
import app.footnote.ui.chat.render.TurnActions;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import app.footnote.ui.common.ClipboardCopy;
import app.footnote.ui.common.StyleSheets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The middle of the window: a conversation and the composer below it. For the FX thread. */
public final class ChatPane implements AutoCloseable {

    private final ChatListener listener;
    private final ConversationArea text;
    private final TurnDisplay display;
    private final ConversationModel conversation;
    private final Composer composer;
    private final ChatStage stage;
    private final LinkMenu addresses;
    private final BorderPane node = new BorderPane();
    /** Follows the conversation's, which is made later than what depends on it. */
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");
    private OptionalInt editing = OptionalInt.empty();
    private int selected;

    /**
     * @param answerer gives who is to answer, anew for each question; may block, and is called in the background
     * @param background does what blocks: reading and writing sessions, rendering
     */
    public ChatPane(Callable<Answerer> answerer, SessionStore sessions, Executor background, ChatListener listener) {
        this.listener = listener;
        this.text = new ConversationArea(answering, new Actions());
        this.display = new TurnDisplay(text, background);
        this.conversation = new ConversationModel(
                new ConversationModel.Desk(answerer, sessions, background), display, new Told());
        answering.bind(conversation.answeringProperty());
        this.composer = new Composer(answering, new Requests());
        this.stage = new ChatStage(text, display.following(), conversation.viewProperty());
        this.addresses = new LinkMenu(listener::linkActivated);
        node.getStyleClass().add("chat-pane");
        node.getStylesheets().add(StyleSheets.url(ChatPane.class, "chat.css"));
        node.setCenter(stage.node());
        node.setBottom(composer.node());
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        new ChatKeyboardFocus(text, composer::focus);
    }

    /** Esc stops from wherever the keyboard is. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && conversation.stop()) {
            event.consume();
        }
    }

    public Parent node() {
        return node;
    }

    /** Leaves the conversation on view and begins an empty one, which is kept from its first question on. */
    public void beginSession() {
        leaveEditing();
        conversation.begin();
        listener.nothingSelected();
        composer.focus();
    }

    /** Shows a session that was kept, whole; an answer that is being given to another one is stopped. */
    public void open(SessionId id) {
        leaveEditing();
        listener.nothingSelected();
        conversation.open(id);
    }

    private void leaveEditing() {
        editing = OptionalInt.empty();
        composer.leaveEditing();
    }

    /** The session on view; null while it is new and nothing was asked. */
    public ReadOnlyObjectProperty<@Nullable SessionId> sessionProperty() {
        return conversation.sessionProperty();
    }

    /**
     * What questions are asked of from now on.
     *
     * @param words the scope for people, after "Answers from": such as {@code 3 notes of Databases}
     */
    public void setScope(Scope scope, String words) {
        conversation.setScope(scope);
        composer.setScope(words);
    }

    /** Asks in the session on view. Does nothing while a question is being answered. */
    public void ask(String question) {
        conversation.ask(question);
    }

    /** Stops the answer that is being given, or the model that looks at one again; what was written stays. */
    public void stop() {
        conversation.stop();
    }

    /** Whether a question is being answered. */
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /** Puts the keyboard into the composer. */
    public void focusComposer() {
        composer.focus();
    }

    /** What stands in the middle while nothing has been asked, such as a welcome. */
    public void setWelcome(Node welcome) {
        stage.setWelcome(welcome);
    }

    /** Controls in the composer's foot, such as the choice of a model. */
    public void setTools(Node... nodes) {
        composer.setTools(nodes);
    }

    /** Stops what is being answered; from now on nothing changes on the screen. */
    @Override
    public void close() {
        conversation.close();
    }

    /** Makes the answer of a turn that is over the one whose footnotes are shown. */
    private void select(int turn) {
        List<Turn> turns = conversation.turns();
        selected = turn;
        if (conversation.isOver(turn)) {
            listener.answerSelected(turns.get(turn).answer());
        }
    }

    private void visit(int turn) {
        select(turn);
        if (conversation.isOver(turn)) {
            listener.answerVisited(conversation.turns().get(turn).answer());
        }
    }

    private void edit(int turn) {
        editing = OptionalInt.of(turn);
        composer.edit(conversation.turns().get(turn).question());
    }

    /** What can be done in the conversation. */
    private final class Actions implements TurnActions {

        @Override
        public String nameOf(Path file) {
            return listener.nameOf(file);
        }

        @Override
        public void openFootnote(int turn, Footnote footnote) {
            select(turn);
            listener.footnoteActivated(footnote);
        }

        @Override
        public void clicked(int turn, TextStyle words, Point2D place) {
            if (words.link().isPresent()) {
                addresses.show(words.link().get(), node, place);
                return;
            }
            words.check().ifPresentOrElse(check -> openSentence(turn, check), () -> visit(turn));
        }

        @Override
        public void openSentence(int turn, SentenceCheck check) {
            select(turn);
            listener.sentenceClicked(check);
        }

        @Override
        public void toggleThinking(int turn) {
            display.toggleThinking(turn);
        }

        @Override
        public void copyCode(Segment.CodeHead block) {
            ClipboardCopy.copy(text.code(block));
        }

        @Override
        public void copyAnswer(int turn, Answer answer) {
            ClipboardCopy.copy(Transcripts.markdown(answer));
        }

        @Override
        public void askAgain(int turn) {
            if (conversation.isOver(turn)) {
                conversation.askInPlaceOf(turn, conversation.turns().get(turn).question());
            }
        }

        @Override
        public void goOn(int turn) {
            if (conversation.isOver(turn)) {
                conversation.goOn(turn);
            }
        }

        @Override
        public void edit(int turn) {
            if (conversation.isOver(turn)) {
                ChatPane.this.edit(turn);
            }
        }
    }

    /** What the composer asks for. */
    private final class Requests implements Composer.Requests {

        @Override
        public void begin() {
            conversation.prepare();
        }

        @Override
        public boolean ask(String question) {
            boolean asked = editing.isPresent()
                    ? conversation.askInPlaceOf(editing.getAsInt(), question)
                    : conversation.ask(question);
            if (asked) {
                editing = OptionalInt.empty();
            }
            return asked;
        }

        @Override
        public void stop() {
            conversation.stop();
        }

        @Override
        public void editLast() {
            if (!conversation.turns().isEmpty()) {
                ChatPane.this.edit(conversation.turns().size() - 1);
            }
        }

        @Override
        public void leaveEditing() {
            editing = OptionalInt.empty();
        }
    }

    /** What the conversation tells. */
    private final class Told implements ConversationModel.Listener {

        @Override
        public void sessionChanged(Session session) {
            listener.sessionChanged(session);
        }

        @Override
        public void judged(int turn) {
            if (turn == selected) {
                select(turn);
            }
        }

        @Override
        public void opened(int turn) {
            visit(turn);
        }

        @Override
        public void answered(int turn) {
            select(turn);
            if (conversation.isOver(turn)) {
                listener.answered(conversation.turns().get(turn).answer());
            }
        }

        @Override
        public void replaced(Runnable undo) {
            listener.replaced(undo);
        }
    }
}
