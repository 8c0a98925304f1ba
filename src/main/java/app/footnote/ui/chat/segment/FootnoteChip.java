package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.ReadableQuote;
import app.footnote.ui.common.WrappableText;
import java.util.function.Supplier;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** The number of a footnote in the text. Shows the quote as a tooltip, and opens its page when clicked. */
final class FootnoteChip extends StackPane {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final Duration TOOLTIP_DELAY = Duration.millis(250);
    private static final double TOOLTIP_WIDTH_PX = 420;
    private static final int MAX_QUOTE_CHARS = 600;

    private final Footnote footnote;
    private final Supplier<String> noteName;
    private final Runnable open;

    /** @param noteName gives the current display name of the note */
    FootnoteChip(Footnote footnote, Supplier<String> noteName, Runnable open) {
        this.footnote = footnote;
        this.noteName = noteName;
        this.open = open;
        Text number = new Text(String.valueOf(footnote.number()));
        number.getStyleClass().add("chip-number");
        getChildren().add(number);
        getStyleClass().addAll("chip", SegmentNodeFactory.KEYBOARD_REACHABLE);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseEntered(_ -> installTooltip());
        NodeActivation.install(this, open);
    }

    /** Most footnotes are never pointed at, so the tooltip is made when the mouse enters for the first time. */
    private void installTooltip() {
        setOnMouseEntered(null);
        Tooltip tooltip = new Tooltip(tooltipText());
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH_PX);
        tooltip.getStyleClass().add("quote-tooltip");
        Tooltip.install(this, tooltip);
    }

    String tooltipText() {
        return WrappableText.ofStudent(description());
    }

    /** The place, the quote, and a doubtful verdict, on a line each. */
    private String description() {
        String words = ReadableQuote.words(footnote.quote());
        String shortened = words.length() <= MAX_QUOTE_CHARS ? words : words.substring(0, MAX_QUOTE_CHARS) + "…";
        String description = FootnotePlace.withNote(noteName.get(), footnote.source()) + "\n"
                + TEXTS.text("footnote.quote", shortened);
        return footnote.verdict().isDoubtful()
                ? description + "\n" + TEXTS.text("footnote.verdict", footnote.verdict())
                : description;
    }

    /** The text for screen readers is put together only when one asks for it. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? TEXTS.text("footnote.name", footnote.number(), description())
                : super.queryAccessibleAttribute(attribute, parameters);
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
