package app.footnote.ui.chat.render;

import app.footnote.model.session.Footnote;
import app.footnote.model.session.Source;
import java.util.function.Supplier;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** The number of a footnote in the text: shows the quote to the mouse that rests on it, and opens its page. */
final class FootnoteChip extends StackPane {

    private static final Duration SOON = Duration.millis(250);
    private static final double TOOLTIP_WIDTH_PX = 420;
    private static final int MOST_QUOTED_CHARS = 600;

    private final Supplier<String> note;
    private final Runnable open;

    /** @param note gives what the note is called now */
    FootnoteChip(Footnote footnote, Supplier<String> note, Runnable open) {
        this.note = note;
        this.open = open;
        Text number = new Text(String.valueOf(footnote.number()));
        number.getStyleClass().add("chip-number");
        getChildren().add(number);
        getStyleClass().addAll("chip", SegmentNodeFactory.REACHABLE);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Footnote " + footnote.number() + ": " + words(footnote));
        setOnMouseEntered(_ -> showQuoteSoon(footnote));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open.run();
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }

    /** Most chips are never pointed at, so the tooltip is made when one is. */
    private void showQuoteSoon(Footnote footnote) {
        setOnMouseEntered(null);
        Tooltip tooltip = new Tooltip(words(footnote));
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH_PX);
        tooltip.getStyleClass().add("quote-tooltip");
        Tooltip.install(this, tooltip);
    }

    private String words(Footnote footnote) {
        String quote = footnote.quote().words();
        String shown = quote.length() <= MOST_QUOTED_CHARS ? quote : quote.substring(0, MOST_QUOTED_CHARS) + "…";
        String weak = switch (footnote.verdict()) {
            case WEAK -> "\nSupports the sentence only weakly.";
            case NOT_IN_NOTES -> "\nDoes not support the sentence.";
            case SUPPORTED, UNCHECKED -> "";
        };
        return place(footnote.source()) + "\n“" + shown + "”" + weak;
    }

    private String place(Source source) {
        String name = note.get();
        if (source.hasPages()) {
            return name + ", page " + source.place().page();
        }
        return source.headings().isEmpty() ? name : name + ", " + source.headings().getLast();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
