package app.footnote.ui.setup;

import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.ObservableSettings;
import javafx.scene.control.CheckBox;

/** Where the student allows passages of the notes to leave this computer, for one cloud model or address. */
final class ConsentBox {

    private ConsentBox() {
    }

    /** @param destination as the settings know it: the model's short name, or the address */
    static CheckBox of(String destination, ObservableSettings preferences) {
        CheckBox box = new CheckBox("May see passages of your notes");
        box.setMnemonicParsing(false);
        box.setAccessibleText(destination + " may see passages of your notes");
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
