package app.footnote.ui.chat.segment;

import app.footnote.messages.Messages;
import app.footnote.session.markdown.ParagraphDirection;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.common.WrappingText;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A card in an answer: a footnote with its note, its place and the whole quote. Opens the page. For the FX thread. */
final class QuoteCard extends VBox {

    private static final Messages TEXTS = Messages.of("ui-chat");

    private final Runnable open;

    /** @param noteName the display name of the note */
    QuoteCard(Segment.QuoteCard card, String noteName, Runnable open) {
        this.open = open;
        String place = FootnotePlace.of(card.footnote().source());
        String quote = TEXTS.text("footnote.quote", card.words());
        boolean rightToLeft = ParagraphDirection.isRightToLeft(card.words());
        getChildren().addAll(heading(card.footnote().number(), noteName, place), quoted(quote));
        getStyleClass().addAll("quote-card", SegmentNodeFactory.KEYBOARD_REACHABLE);
        if (rightToLeft) {
            setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                TEXTS.text("card.name", card.footnote().number(),
                        FootnotePlace.withNote(noteName, card.footnote().source()), quote));
        openOnClickAndEnter();
    }

    private static WrappingText quoted(String quote) {
        WrappingText words = new WrappingText();
        words.getStyleClass().add("card-words");
        words.addWords(quote, "text");
        return words;
    }

    private static HBox heading(int footnote, String noteName, String place) {
        Label number = new Label(String.valueOf(footnote));
        number.getStyleClass().add("card-number");
        number.setMinWidth(USE_PREF_SIZE);
        WrappingText title = new WrappingText();
        title.getStyleClass().add("card-title");
        title.addWords(noteName, "card-note");
        if (!place.isEmpty()) {
            title.addWords(TEXTS.text("card.place", place), "card-place");
        }
        HBox.setHgrow(title, Priority.ALWAYS);
        Label open = new Label(TEXTS.text("card.open"));
        open.getStyleClass().add("card-open");
        open.setMinWidth(USE_PREF_SIZE);
        HBox heading = new HBox(number, title, open);
        heading.getStyleClass().add("card-heading");
        heading.setAlignment(Pos.TOP_LEFT);
        return heading;
    }

    private void openOnClickAndEnter() {
        setFocusTraversable(false);
        NodeActivation.install(this, open);
    }

    /** The baseline of the text would require its layout before the card has its width. */
    @Override
    public double getBaselineOffset() {
        return BASELINE_OFFSET_SAME_AS_HEIGHT;
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
