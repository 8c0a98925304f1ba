package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import app.footnote.ui.common.FileNameLabel;
import app.footnote.ui.common.WrappableText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A card with a quote: a footnote with its number and verdict, evidence for a sentence, or another passage that was
 * looked at. For the FX thread.
 */
final class FootnoteCard extends ToggleButton {

    private static final Messages TEXTS = Messages.of("ui-page");
    private static final int MAX_QUOTE_LINES = 3;
    private static final double LINE_HEIGHT_EM = 1.45;
    /** How much of the heading's width the name of the note may take. */
    private static final double MAX_NAME_SHARE = 0.6;
    private static final double MIN_PLACE_WIDTH_PX = 24;

    private final Quote quote;
    private final Optional<Footnote> footnote;
    /** What the card is, for screen readers. */
    private final String title;
    private final Label name = new Label();
    private final HBox face;

    private FootnoteCard(Quote quote, Optional<Footnote> footnote, OptionalInt number, String title) {
        this.quote = quote;
        this.footnote = footnote;
        this.title = title;
        getStyleClass().setAll("footnote-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        face = face(number);
        setGraphic(face);
    }

    static FootnoteCard of(Footnote footnote) {
        String title = footnote.verdict() == Verdict.POINTER
                ? TEXTS.text("card.pointer", footnote.number())
                : TEXTS.text("card.footnote", footnote.number(), VerdictStyle.of(footnote.verdict()).words());
        return new FootnoteCard(footnote.quote(), Optional.of(footnote), OptionalInt.of(footnote.number()), title);
    }

    static FootnoteCard alsoLookedAt(Quote quote) {
        return new FootnoteCard(quote, Optional.empty(), OptionalInt.empty(), TEXTS.text("card.also-looked-at"));
    }

    /**
     * Evidence for a sentence.
     *
     * @param number the number of the footnote with the same quote, if there is one
     */
    static FootnoteCard evidence(Quote quote, OptionalInt number) {
        return new FootnoteCard(quote, Optional.empty(), number, TEXTS.text("card.evidence"));
    }

    /** @param names gives the display name of the note in a file */
    void setNoteNames(Function<Path, String> names) {
        String noteName = names.apply(quote.source().file());
        name.setText(FileNameLabel.of(noteName));
        String place = PlaceLabel.of(quote.source());
        setAccessibleText(
                place.isEmpty()
                        ? TEXTS.text("card.name-without-place", title, noteName, quote.words())
                        : TEXTS.text("card.name", title, noteName, place, quote.words()));
    }

    Quote quote() {
        return quote;
    }

    Optional<Footnote> footnote() {
        return footnote;
    }

    /** Unlike other buttons, a card has the height that its text needs at its width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedLeftInset() + snappedRightInset();
        double contentWidth = width < 0 ? -1 : Math.max(0, width - insets);
        return snappedTopInset() + face.prefHeight(contentWidth) + snappedBottomInset();
    }

    private HBox face(OptionalInt number) {
        Label words = new Label(WrappableText.ofStudent(TEXTS.text("quote", PlaceLabel.words(quote))));
        words.getStyleClass().add("footnote-words");
        words.setWrapText(true);
        words.maxHeightProperty()
                .bind(words.fontProperty().map(font -> MAX_QUOTE_LINES * LINE_HEIGHT_EM * font.getSize()));
        VBox text = new VBox(heading(), words);
        text.getStyleClass().add("footnote-text");
        HBox row = new HBox(text);
        number.ifPresent(it -> row.getChildren().addFirst(number(it)));
        HBox.setHgrow(text, Priority.ALWAYS);
        row.getStyleClass().add("footnote-face");
        return row;
    }

    private static Label number(int number) {
        Label label = new Label(Integer.toString(number));
        label.getStyleClass().add("footnote-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox heading() {
        Source source = quote.source();
        name.getStyleClass().add("footnote-note");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox heading = new HBox(name);
        String place = PlaceLabel.of(source);
        if (!place.isEmpty()) {
            Label label = new Label(TEXTS.text("card.place", place));
            label.getStyleClass().add("footnote-page");
            label.setMinWidth(source.pages() > 1 ? USE_PREF_SIZE : MIN_PLACE_WIDTH_PX);
            heading.getChildren().add(label);
        }
        footnote.map(Footnote::verdict).filter(verdict -> verdict != Verdict.POINTER)
                .ifPresent(verdict -> heading.getChildren().add(verdict(verdict)));
        heading.getStyleClass().add("footnote-heading");
        // The minimum width of the name depends on the heading's width, so that must not depend on it in turn.
        heading.setMinWidth(0);
        keepNameReadable(heading);
        return heading;
    }

    /** If the heading is too narrow, the place is shortened first, and the name only then. */
    private void keepNameReadable(HBox heading) {
        name.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.min(name.prefWidth(-1), availableForName(heading)),
                                heading.widthProperty(), name.textProperty(), name.fontProperty()));
    }

    private double availableForName(HBox heading) {
        double others = heading.getChildren()
                .stream()
                .filter(part -> !part.equals(name))
                .mapToDouble(part -> part.minWidth(-1) + heading.getSpacing())
                .sum();
        return Math.max(0, Math.min(MAX_NAME_SHARE * heading.getWidth(), heading.getWidth() - others));
    }

    private static Label verdict(Verdict verdict) {
        VerdictStyle style = VerdictStyle.of(verdict);
        Label label = new Label(style.words(), style.icon());
        label.getStyleClass().addAll("verdict", style.styleClass());
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
