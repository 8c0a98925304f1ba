package app.footnote.ui.setup;

import app.footnote.messages.Messages;
import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.ObservableSettings;
import javafx.scene.control.CheckBox;

/** A check box that allows one cloud model or Ollama address to receive passages of the notes. For the FX thread. */
final class ConsentBox {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private ConsentBox() {
    }

    /** @param destination the model's short name or the address, as in the settings */
    static CheckBox of(String destination, ObservableSettings preferences) {
        CheckBox box = new CheckBox(TEXTS.text("consent.check-box"));
        box.setMnemonicParsing(false);
        box.setAccessibleText(TEXTS.text("consent.accessible", destination));
        box.getStyleClass().add("small");
        box.setSelected(preferences.get().ollama().allowed().contains(destination));
        box.setOnAction(_ -> preferences.change(settings -> {
            OllamaSettings ollama = settings.ollama();
            return settings.with(
                    box.isSelected() ? ollama.allowing(destination) : ollama.forbidding(destination));
        }));
        return box;
    }
}
