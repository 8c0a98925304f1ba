package app.footnote.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Creates icons and buttons with icons. Colour and size come from the style sheet. For the FX thread. */
public final class IconFactory {

    private IconFactory() {
    }

    /** A decorative icon. Its meaning must also be given in words. */
    public static FontIcon of(Feather shape, String... styleClasses) {
        FontLoader.iconFamily();
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** A flat button with an icon and a text. */
    public static Button button(Feather shape, String text, Runnable action) {
        return styled(new Button(text, of(shape)), action);
    }

    /** A flat button with an icon alone. Its name is its tooltip and the text for screen readers. */
    public static Button button(Feather shape, AccessibleName name, Runnable action) {
        Button button = styled(new Button("", of(shape)), action);
        button.getStyleClass().add("icon-only");
        name(button, name.text());
        return button;
    }

    /** The name of a control without a visible text. */
    public record AccessibleName(String text) {
    }

    /**
     * Gives a control without a visible text a tooltip and a text for screen readers. The tooltip is created when the
     * mouse enters the control, because each is a window and most are never shown.
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

    private static Button styled(Button button, Runnable action) {
        button.getStyleClass().addAll("flat", "quiet");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
