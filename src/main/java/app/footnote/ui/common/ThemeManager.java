package app.footnote.ui.common;

import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * How all windows look: light or dark, chosen or as the system has it, and how large their text is. For the FX thread.
 */
public final class ThemeManager {

    private static final double USUAL_TEXT_PX = 14;

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ObservableList<Scene> scenes = FXCollections.observableArrayList();
    private Theme theme;
    private int textSizePercent;

    public ThemeManager(Settings settings) {
        theme = settings.theme();
        textSizePercent = settings.textSizePercent();
        dark.addListener(_ -> useTheme());
        FxThread.systemColours().addListener(_ -> follow());
        follow();
        useTheme();
    }

    /** Whether the colours are light on dark at the moment; changes when the student or the system changes it. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public boolean isDark() {
        return dark.get();
    }

    /** Takes over what the student has chosen. */
    public void apply(Settings settings) {
        theme = settings.theme();
        textSizePercent = settings.textSizePercent();
        follow();
        scenes.forEach(this::size);
    }

    /** Gives a new scene the look, now and when it changes. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().setAll(StyleSheets.url(ThemeManager.class, "footnote.css"),
                IconSizeSheet.sheet(textSizePercent));
        scenes.add(scene);
        size(scene);
    }

    private void follow() {
        dark.set(switch (theme) {
            case SYSTEM -> FxThread.systemColours().get() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        });
    }

    /** The compiled form of the style sheet is read some hundred milliseconds faster than its text. */
    private void useTheme() {
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    private void size(Scene scene) {
        String icons = IconSizeSheet.sheet(textSizePercent);
        if (!scene.getStylesheets().getLast().equals(icons)) {
            scene.getStylesheets().set(scene.getStylesheets().size() - 1, icons);
        }
        Parent root = scene.getRoot();
        root.setStyle(
                "-fx-font-family: '%s'; -fx-font-size: %.2fpx;"
                        .formatted(FontLoader.textFamily(), USUAL_TEXT_PX * textSizePercent / 100));
    }
}
