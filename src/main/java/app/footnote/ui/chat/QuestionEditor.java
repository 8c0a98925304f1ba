package app.footnote.ui.chat;

import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Connects the composer with the conversation: asks new questions, and edited questions in the place of earlier ones.
 * For the FX thread.
 */
final class QuestionEditor {

    private final ConversationModel conversation;
    private final Composer composer;
    private OptionalInt editedTurn = OptionalInt.empty();

    QuestionEditor(ConversationModel conversation) {
        this.conversation = conversation;
        this.composer = new Composer(conversation.answeringProperty(), new ComposerActions());
    }

    Parent node() {
        return composer.node();
    }

    void focus() {
        composer.focus();
    }

    void setScope(String description) {
        composer.setScope(description);
    }

    void setTools(Node... nodes) {
        composer.setTools(nodes);
    }

    /** Puts the question of a turn into the composer to be edited. */
    void edit(int turn) {
        editedTurn = OptionalInt.of(turn);
        composer.edit(conversation.turns().get(turn).question());
    }

    void cancelEditing() {
        editedTurn = OptionalInt.empty();
        composer.cancelEditing();
    }

    private final class ComposerActions implements Composer.Actions {

        @Override
        public void typingStarted() {
            conversation.prepare();
        }

        @Override
        public boolean ask(String question) {
            boolean asked = editedTurn.isPresent()
                    ? conversation.askInPlaceOf(editedTurn.getAsInt(), question)
                    : conversation.ask(question);
            if (asked) {
                editedTurn = OptionalInt.empty();
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
                edit(conversation.turns().size() - 1);
            }
        }

        @Override
        public void editingCancelled() {
            editedTurn = OptionalInt.empty();
        }
    }
}
