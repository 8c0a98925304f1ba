package app.footnote.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, which take colour and size from the style sheet, and buttons that carry one. */
public final class IconFactory {

    private IconFactory() {
    }

    /** An icon that only decorates: what it stands for must also be said in words. */
    public static FontIcon of(Feather shape, String... styleClasses) {
        FontLoader.loadIcons();
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** A flat button with an icon and a word. */
    public static Button button(Feather shape, String text, Runnable action) {
        return dressed(new Button(text, of(shape)), action);
    }

    /**
     * A flat button with an icon alone; its name is shown when the mouse rests on it and read out by screen readers.
     */
    public static Button button(Feather shape, AccessibleName name, Runnable action) {
        Button button = dressed(new Button("", of(shape)), action);
        button.getStyleClass().add("icon-only");
        name(button, name.text());
        return button;
    }

    /** The name of a control that shows no word. */
    public record AccessibleName(String text) {
    }

    /**
     * Gives a control that shows no word a name for eyes and for screen readers. A tooltip is a window of its own, and
     * most are never seen: it is made when the mouse comes.
     */
    public static void name(ButtonBase control, String text) {
        control.setAccessibleText(text);
        if (control.getTooltip() == null) {
            control.setOnMouseEntered(_ -> {
                control.setTooltip(new Tooltip(text));
                control.setOnMouseEntered(null);
            });
        } else {
            control.getTooltip().setText(text);
        }
    }

    private static Button dressed(Button button, Runnable action) {
        button.getStyleClass().addAll("flat", "quiet");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
