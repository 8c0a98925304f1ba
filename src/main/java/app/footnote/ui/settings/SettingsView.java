package app.footnote.ui.settings;

import app.footnote.messages.Messages;
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

/** The settings that the student can change. For the FX thread. */
public final class SettingsView {

    private static final Messages TEXTS = Messages.of("ui-settings");
    private static final int MIN_PERCENT = 80;
    private static final int MAX_PERCENT = 180;
    private static final int STEP_PERCENT = 10;

    private final ObservableSettings preferences;
    private final OptionPills<Theme> themes;
    private final VBox node;

    public SettingsView(ObservableSettings preferences) {
        this.preferences = preferences;
        themes = themeChoice();
        node = new VBox(
                row("theme", themes.node()),
                row("text-size", textSize()),
                row("effort", effort()),
                row("address", address()),
                row("thinking", thinking()),
                row("uncovered", uncovered()),
                row("judging", judging()));
        node.getStyleClass().add("settings-view");
        node.getStylesheets().add(StyleSheets.url(SettingsView.class, "settings.css"));
    }

    public Region node() {
        return node;
    }

    /** Receives the keyboard focus when the view is shown. */
    public Node first() {
        return themes.first();
    }

    /** @param key the key of the texts for the heading and the explanation */
    private static Node row(String key, Node control) {
        String explanation = TEXTS.text(key + ".explanation");
        Label heading = new Label(TEXTS.text(key + ".heading"));
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

    private static <T extends Enum<T>> Pill<T> pill(String key, T option) {
        return new Pill<>(option, TEXTS.text(key, option));
    }

    private OptionPills<Theme> themeChoice() {
        OptionPills<Theme> pills = new OptionPills<>(
                List.of(
                        pill("theme", Theme.SYSTEM), pill("theme", Theme.LIGHT),
                        pill("theme", Theme.DARK)),
                theme -> change(settings -> settings.with(theme)));
        preferences.settingsProperty().subscribe(settings -> pills.show(settings.theme()));
        return pills;
    }

    private Node effort() {
        OptionPills<Effort> pills = new OptionPills<>(
                List.of(pill("effort", Effort.FULL), pill("effort", Effort.GENTLE)),
                effort -> change(settings -> settings.with(settings.embedding().with(effort))));
        preferences.settingsProperty().subscribe(settings -> pills.show(settings.embedding().effort()));
        return pills.node();
    }

    private Node textSize() {
        Slider slider = new Slider(MIN_PERCENT, MAX_PERCENT, preferences.get().textSizePercent());
        slider.setBlockIncrement(STEP_PERCENT);
        slider.setMajorTickUnit(STEP_PERCENT);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(TEXTS.text("text-size.slider"));
        Label percent = new Label();
        percent.getStyleClass().addAll("small", "muted", "percent");
        preferences.settingsProperty().subscribe(settings -> {
            percent.setText(TEXTS.text("text-size.percent", settings.textSizePercent()));
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
        field.setAccessibleText(TEXTS.text("address.heading"));
        field.setOnAction(_ -> changeOllama(ollama -> ollama.withAddress(field.getText())));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                changeOllama(ollama -> ollama.withAddress(field.getText()));
            }
        });
        return field;
    }

    private Node thinking() {
        return checkBox(
                TEXTS.text("thinking.check-box"), preferences.get().ollama().thinking(),
                wanted -> changeOllama(ollama -> ollama.withThinking(wanted)));
    }

    private Node uncovered() {
        return checkBox(
                TEXTS.text("uncovered.check-box"),
                preferences.get().ollama().writing().uncovered() == Uncovered.TELL_MODEL,
                wanted -> changeOllama(
                        ollama -> ollama.with(wanted ? Uncovered.TELL_MODEL : Uncovered.SHOW_PAGES)));
    }

    private Node judging() {
        return checkBox(
                TEXTS.text("judging.check-box"), preferences.get().ollama().writing().judging(),
                wanted -> changeOllama(ollama -> ollama.withJudging(wanted)));
    }

    private static CheckBox checkBox(String label, boolean ticked, Consumer<Boolean> onChange) {
        CheckBox box = new CheckBox(label);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setSelected(ticked);
        box.setOnAction(_ -> onChange.accept(box.isSelected()));
        return box;
    }

    private void change(UnaryOperator<Settings> change) {
        preferences.change(change);
    }

    private void changeOllama(UnaryOperator<OllamaSettings> change) {
        change(settings -> settings.with(change.apply(settings.ollama())));
    }
}
