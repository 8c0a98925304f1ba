package app.footnote.ui.settings;

import app.footnote.settings.EmbeddingSettings.Effort;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.OllamaSettings.Uncovered;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.settings.OptionPills.Pill;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be chosen. For the FX thread. */
public final class SettingsView {

    private static final int SMALLEST_PERCENT = 80;
    private static final int LARGEST_PERCENT = 180;
    private static final int STEP_PERCENT = 10;

    private final ObservableSettings preferences;
    private final OptionPills<Theme> themes;
    private final VBox node;

    public SettingsView(ObservableSettings preferences) {
        this.preferences = preferences;
        themes = themeChoice();
        node = new VBox(
                row("Colours", "As the system has them, or always the same.", themes.node()),
                row("Text size", "Of everything in the window; Ctrl and + or − do the same.", textSize()),
                row(
                        "Adding notes",
                        "With all of the computer, or with a quarter of it. On battery it takes less.", effort()),
                row(
                        "Ollama's address",
                        "Where the program that runs language models answers. Empty: this computer.", address()),
                row(
                        "Thinking aloud",
                        "A model that can think before it answers does so: slower, at times better.", thinking()),
                row(
                        "What your notes do not cover",
                        "A model is asked all the same, and told so. Otherwise you see the nearest pages alone.",
                        uncovered()),
                row(
                        "Doubtful sentences",
                        "The model that writes looks again at those that comparing with your notes leaves open."
                                + " Where Ollama has bespoke-minicheck, that does so in any case.",
                        judging()));
        node.getStyleClass().add("settings-view");
        node.getStylesheets().add(StyleSheets.url(SettingsView.class, "settings.css"));
    }

    public Region node() {
        return node;
    }

    /** Gets the keyboard when the view is shown. */
    public Node first() {
        return themes.first();
    }

    private static Node row(String name, String explanation, Node control) {
        Label heading = new Label(name);
        heading.getStyleClass().add("heading");
        heading.setLabelFor(control);
        Label words = new Label(explanation);
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(heading, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        control.setAccessibleHelp(explanation);
        HBox row = new HBox(text, control);
        row.getStyleClass().add("setting");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private OptionPills<Theme> themeChoice() {
        OptionPills<Theme> pills = new OptionPills<>(
                List.of(
                        new Pill<>(Theme.SYSTEM, "System"), new Pill<>(Theme.LIGHT, "Light"),
                        new Pill<>(Theme.DARK, "Dark")),
                theme -> change(settings -> settings.with(theme)));
        preferences.settingsProperty().subscribe(settings -> pills.show(settings.theme()));
        return pills;
    }

    private Node effort() {
        OptionPills<Effort> pills = new OptionPills<>(
                List.of(new Pill<>(Effort.FULL, "Fast"), new Pill<>(Effort.GENTLE, "Gentle")),
                effort -> change(settings -> settings.with(settings.embedding().with(effort))));
        preferences.settingsProperty().subscribe(settings -> pills.show(settings.embedding().effort()));
        return pills.node();
    }

    private Node textSize() {
        Slider slider = new Slider(SMALLEST_PERCENT, LARGEST_PERCENT, preferences.get().textSizePercent());
        slider.setBlockIncrement(STEP_PERCENT);
        slider.setMajorTickUnit(STEP_PERCENT);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText("Text size in percent");
        Label percent = new Label();
        percent.getStyleClass().addAll("small", "muted", "percent");
        preferences.settingsProperty().subscribe(settings -> {
            percent.setText(settings.textSizePercent() + " %");
            slider.setValue(settings.textSizePercent());
        });
        slider.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                takeSize(slider);
            }
        });
        slider.valueProperty().addListener(_ -> {
            if (!slider.isValueChanging()) {
                takeSize(slider);
            }
        });
        HBox control = new HBox(slider, percent);
        control.getStyleClass().add("text-size");
        control.setAlignment(Pos.CENTER_RIGHT);
        return control;
    }

    private void takeSize(Slider slider) {
        int percent = (int) Math.round(slider.getValue() / STEP_PERCENT) * STEP_PERCENT;
        change(settings -> settings.withTextSize(percent));
    }

    private Node address() {
        TextField field = new TextField(preferences.get().ollama().address());
        field.setPromptText("http://127.0.0.1:11434");
        field.setAccessibleText("Ollama's address");
        field.setOnAction(_ -> changeOllama(ollama -> ollama.withAddress(field.getText())));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                changeOllama(ollama -> ollama.withAddress(field.getText()));
            }
        });
        return field;
    }

    private Node thinking() {
        return box(
                "Let it think", preferences.get().ollama().thinking(),
                wanted -> changeOllama(ollama -> ollama.withThinking(wanted)));
    }

    private Node uncovered() {
        return box(
                "Ask the model", preferences.get().ollama().writing().uncovered() == Uncovered.TELL_MODEL,
                wanted -> changeOllama(
                        ollama -> ollama.with(wanted ? Uncovered.TELL_MODEL : Uncovered.SHOW_PAGES)));
    }

    private Node judging() {
        return box(
                "Let it check them", preferences.get().ollama().writing().judging(),
                wanted -> changeOllama(ollama -> ollama.withJudging(wanted)));
    }

    private static CheckBox box(String words, boolean ticked, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(words);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setSelected(ticked);
        box.setOnAction(_ -> changed.accept(box.isSelected()));
        return box;
    }

    private void change(UnaryOperator<Settings> change) {
        preferences.change(change);
    }

    private void changeOllama(UnaryOperator<OllamaSettings> change) {
        change(settings -> settings.with(change.apply(settings.ollama())));
    }
}
