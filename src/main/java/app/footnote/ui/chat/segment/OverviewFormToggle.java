package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The choice between the short and the full form of an overview. For the FX thread. */
final class OverviewFormToggle extends HBox {

    private static final Messages TEXTS = Messages.of("ui-chat");

    /**
     * @param isFull whether the full form is shown
     * @param answering whether a question is being answered; the form cannot be changed then
     * @param change shows the other form
     */
    OverviewFormToggle(boolean isFull, ObservableBooleanValue answering, Runnable change) {
        getStyleClass().add("form-toggle");
        getChildren().addAll(
                button(TEXTS.text("form.short"), TEXTS.text("form.short-name"), !isFull, answering, change),
                button(TEXTS.text("form.full"), TEXTS.text("form.full-name"), isFull, answering, change));
        setMinWidth(USE_PREF_SIZE);
    }

    private static ToggleButton button(
            String word, String name, boolean selected, ObservableBooleanValue answering, Runnable change) {
        ToggleButton button = new ToggleButton(word);
        button.getStyleClass().addAll("small", "form-button", SegmentNodeFactory.KEYBOARD_REACHABLE);
        button.setAccessibleText(name);
        button.setSelected(selected);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(answering);
        button.setOnAction(_ -> {
            button.setSelected(selected);
            if (!selected) {
                change.run();
            }
        });
        return button;
    }
}
