package app.footnote.ui.common;

import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Applies the theme and the text setTextSize to scenes. The theme is light, dark, or that of the operating system. For
 * the FX thread.
 */
public final class ThemeManager {

    private static final double DEFAULT_TEXT_PX = 14;

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ObservableList<Scene> scenes = FXCollections.observableArrayList();
    private Theme theme;
    private int textSizePercent;

    public ThemeManager(Settings settings) {
        theme = settings.theme();
        textSizePercent = settings.textSizePercent();
        dark.addListener(_ -> setUserAgentStyleSheet());
        FxThread.systemColours().addListener(_ -> updateDark());
        updateDark();
        setUserAgentStyleSheet();
    }

    /** Whether the theme is dark now. Changes with the settings and with the operating system. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public boolean isDark() {
        return dark.get();
    }

    /** Applies the theme and the text size of the settings. */
    public void apply(Settings settings) {
        theme = settings.theme();
        textSizePercent = settings.textSizePercent();
        updateDark();
        scenes.forEach(this::setTextSize);
    }

    /** Applies the theme and the text setTextSize to a scene, now and after each change. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().setAll(StyleSheets.url(ThemeManager.class, "footnote.css"),
                IconSizeSheet.sheet(textSizePercent));
        scenes.add(scene);
        setTextSize(scene);
    }

    private void updateDark() {
        dark.set(switch (theme) {
            case SYSTEM -> FxThread.systemColours().get() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        });
    }

    /** Uses the compiled style sheet, which loads some hundred milliseconds faster than its text. */
    private void setUserAgentStyleSheet() {
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    private void setTextSize(Scene scene) {
        String icons = IconSizeSheet.sheet(textSizePercent);
        if (!scene.getStylesheets().getLast().equals(icons)) {
            scene.getStylesheets().set(scene.getStylesheets().size() - 1, icons);
        }
        Parent root = scene.getRoot();
        root.setStyle(fontStyle(FontLoader.textFamily(), DEFAULT_TEXT_PX * textSizePercent / 100));
    }

    /** Formats without the language of the computer, because a comma is no decimal separator in CSS. */
    static String fontStyle(String family, double pixels) {
        return String.format(Locale.ROOT, "-fx-font-family: '%s'; -fx-font-size: %.2fpx;", family, pixels);
    }
}
