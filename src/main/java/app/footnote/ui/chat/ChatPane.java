package app.footnote.ui.chat;

import app.footnote.answer.Answerer;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.session.SessionStore;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.chat.segment.TurnActions;
import app.footnote.ui.chat.text.TextStyle;
import app.footnote.ui.chat.text.WayOn;
import app.footnote.ui.common.StyleSheets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane in the middle of the window: a conversation, and the composer below it. For the FX thread. */
public final class ChatPane implements AutoCloseable {

    private final ChatListener listener;
    private final TurnDisplay display;
    private final ConversationModel conversation;
    private final QuestionEditor editor;
    private final ChatStage stage;
    private final NextQuestionBar nextQuestions;
    private final LinkMenu links;
    private final BorderPane node = new BorderPane();
    /** Bound to the property of the conversation, which is made after the parts that observe this one. */
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");
    private int selectedTurn;

    /**
     * @param answerer gives the answerer for each question; may block, and is called in the background
     * @param background runs what blocks: reading and writing sessions, rendering
     */
    public ChatPane(Callable<Answerer> answerer, SessionStore sessions, Executor background, ChatListener listener) {
        this.listener = listener;
        this.display = new TurnDisplay(answering, new DisplayActions(), background);
        this.conversation = new ConversationModel(
                new SessionLoader(sessions, background),
                new QuestionRunner(answerer, sessions, background, display), display, new ModelListener());
        answering.bind(conversation.answeringProperty());
        this.editor = new QuestionEditor(conversation);
        this.stage = new ChatStage(display, conversation.stateProperty());
        this.nextQuestions = new NextQuestionBar(answering, this::ask);
        this.links = new LinkMenu(listener::linkActivated);
        display.setFocusNext(editor::focus);
        node.getStyleClass().add("chat-pane");
        node.getStylesheets().add(StyleSheets.url(ChatPane.class, "chat.css"));
        node.setCenter(stage.node());
        node.setBottom(new VBox(nextQuestions.node(), editor.node()));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        // The conversation consumes letters before a handler receives them.
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::handleLetter);
    }

    /** Esc stops the answer wherever the keyboard focus is. */
    private void handleKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && conversation.stop()) {
            event.consume();
        }
    }

    /** Letters work where no text is typed. */
    private void handleLetter(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (event.getCode() == KeyCode.F && plain && !(event.getTarget() instanceof TextInputControl)
                && changeOverviewForm(selectedTurn)) {
            event.consume();
        }
    }

    /** Returns false if the turn is no overview that has another form. */
    private boolean changeOverviewForm(int turn) {
        Optional<AnswerContext> context = finishedAnswer(turn)
                .flatMap(answer -> answer.provenance().context())
                .filter(found -> found.offers().contains(AnswerOption.FULL_OVERVIEW));
        context.ifPresent(found -> {
            Set<AnswerOption> options = EnumSet.of(AnswerOption.FULL_OVERVIEW);
            options.addAll(found.options());
            if (found.options().contains(AnswerOption.FULL_OVERVIEW)) {
                options.remove(AnswerOption.FULL_OVERVIEW);
            }
            conversation.askAgain(turn, conversation.turns().get(turn).scope(), options);
        });
        return context.isPresent();
    }

    public Parent node() {
        return node;
    }

    /** Begins an empty session. It is saved with its first question. */
    public void beginSession() {
        editor.cancelEditing();
        nextQuestions.clear();
        conversation.begin();
        listener.nothingSelected();
        editor.focus();
    }

    /** Opens a saved session. An answer that is being given in another session is stopped. */
    public void open(SessionId id) {
        editor.cancelEditing();
        nextQuestions.clear();
        listener.nothingSelected();
        conversation.open(id);
    }

    /** The session that is shown; null while it is new and nothing was asked. */
    public ReadOnlyObjectProperty<@Nullable SessionId> sessionProperty() {
        return conversation.sessionProperty();
    }

    /**
     * Sets the notes that the next questions are asked of.
     *
     * @param description the scope in words that fit after "Answers from", such as {@code 3 notes of Databases}
     */
    public void setScope(Scope scope, String description) {
        conversation.setScope(scope);
        editor.setScope(description);
    }

    /** Asks a question in the session that is shown. Does nothing while a question is being answered. */
    public void ask(String question) {
        conversation.ask(question);
    }

    /** Stops the answer that is being given, or its review. The text written so far stays. */
    public void stop() {
        conversation.stop();
    }

    /** Whether a question is being answered. */
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    public void focusComposer() {
        editor.focus();
    }

    /** Shows questions that lead on from the newest answer, until the next question is asked. */
    public void suggestNext(List<String> questions) {
        nextQuestions.show(questions);
    }

    /** Sets what is shown until the first question is asked. */
    public void setWelcome(Node welcome) {
        stage.setWelcome(welcome);
    }

    /** Sets the controls below the text of the composer, such as the choice of a model. */
    public void setTools(Node... nodes) {
        editor.setTools(nodes);
    }

    /** Stops the answer that is being given, and all updates of the screen. */
    @Override
    public void close() {
        conversation.close();
    }

    /** Selects a turn. If it has its answer, the footnotes of the answer are shown. */
    private void select(int turn) {
        selectedTurn = turn;
        finishedAnswer(turn).ifPresent(listener::answerSelected);
    }

    private void visit(int turn) {
        select(turn);
        finishedAnswer(turn).ifPresent(listener::answerVisited);
    }

    private Optional<Answer> finishedAnswer(int turn) {
        return conversation.isFinished(turn)
                ? Optional.of(conversation.turns().get(turn).answer())
                : Optional.empty();
    }

    private final class DisplayActions implements TurnActions {

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
        public void textClicked(int turn, TextStyle style, Point2D screenPosition) {
            if (style.link().isPresent()) {
                links.show(style.link().get(), node, screenPosition);
            } else {
                style.check().ifPresentOrElse(check -> showEvidence(turn, check), () -> visit(turn));
            }
        }

        @Override
        public void showEvidence(int turn, SentenceCheck check) {
            select(turn);
            listener.sentenceClicked(check);
        }

        @Override
        public void copyAnswer(int turn, Answer answer) {
            listener.answerCopied(answer);
        }

        @Override
        public void askAgain(int turn) {
            if (conversation.isFinished(turn)) {
                conversation.askAgain(
                        turn, conversation.scope(), ConversationModel.optionsOf(conversation.turns().get(turn)));
            }
        }

        @Override
        public void continueAnswer(int turn) {
            if (conversation.isFinished(turn)) {
                conversation.continueAnswer(turn);
            }
        }

        @Override
        public void changeOverviewForm(int turn) {
            ChatPane.this.changeOverviewForm(turn);
        }

        @Override
        public void goOn(int turn, WayOn way) {
            switch (way) {
                case WayOn.AskDifferently ask -> {
                    if (conversation.isFinished(turn)) {
                        conversation.askAgain(turn, ask.scope().orElseGet(conversation::scope), ask.options());
                    }
                }
                case WayOn.AddNotes _ -> listener.addNotesRequested();
            }
        }

        @Override
        public void editQuestion(int turn) {
            if (conversation.isFinished(turn)) {
                editor.edit(turn);
            }
        }
    }

    private final class ModelListener implements ConversationListener {

        @Override
        public void sessionChanged(Session session) {
            listener.sessionChanged(session);
        }

        @Override
        public void reviewed(int turn) {
            if (turn == selectedTurn) {
                select(turn);
            }
        }

        @Override
        public void answered(int turn) {
            select(turn);
            finishedAnswer(turn).ifPresent(listener::answered);
            listener.newestAnswered(conversation.turns());
        }

        @Override
        public void shown(int turn) {
            visit(turn);
            listener.newestAnswered(conversation.turns());
        }

        @Override
        public void replaced(Runnable undo) {
            listener.replaced(undo);
        }
    }
}
