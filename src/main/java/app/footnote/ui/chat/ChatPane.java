package app.footnote.ui.chat;

import app.footnote.answer.Answerer;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.session.SessionStore;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The middle of the window: a conversation and the composer below it. For the FX thread. */
public final class ChatPane {

    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");
    private final ReadOnlyObjectWrapper<@Nullable SessionId> session = new ReadOnlyObjectWrapper<>(this, "session");
    private final TextArea composer = new TextArea();
    private final HBox tools = new HBox();
    private final BorderPane node = new BorderPane();

    /**
     * @param answerer gives who is to answer, anew for each question; may block, and is called in the background
     * @param background does what blocks: reading and writing sessions, rendering
     */
    public ChatPane(Callable<Answerer> answerer, SessionStore sessions, Executor background, ChatListener listener) {
        node.getStyleClass().add("chat-pane");
        node.setBottom(composer);
    }

    public Parent node() {
        return node;
    }

    /** Leaves the conversation on view and begins an empty one, which is kept from its first question on. */
    public void beginSession() {
        session.set(null);
    }

    /** Shows a session that was kept, whole; an answer that is being given to another one is stopped. */
    public void open(SessionId id) {
        session.set(id);
    }

    /** The session on view; null while it is new and nothing was asked. */
    public ReadOnlyObjectProperty<@Nullable SessionId> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /**
     * What questions are asked of from now on.
     *
     * @param words the scope for people, after "Answers from": such as {@code 3 notes of Databases}
     */
    public void setScope(Scope scope, String words) {
    }

    /** Asks in the session on view. Does nothing while a question is being answered. */
    public void ask(String question) {
    }

    /** Stops the answer that is being given; what was written stays. */
    public void stop() {
    }

    /** Whether a question is being answered. */
    public ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /** Puts the keyboard into the composer. */
    public void focusComposer() {
        composer.requestFocus();
    }

    /** What stands in the middle while nothing has been asked, such as a welcome. */
    public void setWelcome(Node welcome) {
        node.setCenter(welcome);
    }

    /** Controls in the composer's foot, such as the choice of a model. */
    public void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }
}
