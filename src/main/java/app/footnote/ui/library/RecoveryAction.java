package app.footnote.ui.library;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * A button that the student can press when the library cannot be opened.
 *
 * @param label the label of the button
 * @param action is called on the FX thread
 */
public record RecoveryAction(String label, Runnable action) {

    Button button() {
        Button button = new Button(label);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
