package app.footnote.ui.page.cards;

import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import app.footnote.ui.common.FileNameLabel;
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
 * Words of a note on a card: those of a footnote with its number and verdict, those that carry a sentence, or others
 * that were looked at.
 */
final class FootnoteCard extends ToggleButton {

    private static final int MOST_LINES = 3;
    private static final double NAME_SHARE = 0.6;
    private static final double LINE_EMS = 1.45;

    private final Quote quote;
    private final Optional<Footnote> footnote;
    private final String title;
    private final Label name = new Label();
    private final HBox face;

    private FootnoteCard(Quote quote, Optional<Footnote> footnote, OptionalInt number, String title) {
        this.quote = quote;
        this.footnote = footnote;
        getStyleClass().setAll("footnote-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        this.title = title;
        call(file -> quote.source().name());
        face = face(number);
        setGraphic(face);
    }

    static FootnoteCard of(Footnote footnote) {
        String title = "Footnote %d, %s".formatted(footnote.number(), VerdictStyle.of(footnote.verdict()).words());
        return new FootnoteCard(footnote.quote(), Optional.of(footnote), OptionalInt.of(footnote.number()), title);
    }

    static FootnoteCard lookedAt(Quote quote) {
        return new FootnoteCard(quote, Optional.empty(), OptionalInt.empty(), "Also looked at");
    }

    /**
     * What carries a sentence, or comes nearest to it.
     *
     * @param number of the footnote that quotes the same words; empty if none does
     */
    static FootnoteCard evidence(Quote quote, OptionalInt number) {
        return new FootnoteCard(quote, Optional.empty(), number, "About this sentence");
    }

    void call(Function<Path, String> names) {
        String called = names.apply(quote.source().file());
        name.setText(FileNameLabel.of(called));
        setAccessibleText(spoken(called));
    }

    Quote quote() {
        return quote;
    }

    Optional<Footnote> footnote() {
        return footnote;
    }

    /** Unlike other buttons a card is as high as its words need at its width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedLeftInset() + snappedRightInset();
        double inside = width < 0 ? -1 : Math.max(0, width - around);
        return snappedTopInset() + face.prefHeight(inside) + snappedBottomInset();
    }

    private HBox face(OptionalInt number) {
        Label words = new Label("“" + PlaceLabel.words(quote) + "”");
        words.getStyleClass().add("footnote-words");
        words.setWrapText(true);
        words.maxHeightProperty().bind(words.fontProperty().map(font -> MOST_LINES * LINE_EMS * font.getSize()));
        VBox text = new VBox(heading(), words);
        text.getStyleClass().add("footnote-text");
        HBox face = new HBox(text);
        number.ifPresent(it -> face.getChildren().addFirst(number(it)));
        HBox.setHgrow(text, Priority.ALWAYS);
        face.getStyleClass().add("footnote-face");
        return face;
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
        String where = PlaceLabel.of(source);
        Label page = new Label("· " + where);
        page.getStyleClass().add("footnote-page");
        page.setMinWidth(source.pages() > 1 ? USE_PREF_SIZE : 24);
        HBox heading = new HBox(name);
        if (!where.isEmpty()) {
            heading.getChildren().add(page);
        }
        footnote.map(Footnote::verdict).ifPresent(verdict -> heading.getChildren().add(verdict(verdict)));
        heading.getStyleClass().add("footnote-heading");
        // What the name wants hangs on this width, which would never become less if it hung on that in turn.
        heading.setMinWidth(0);
        keepName(heading);
        return heading;
    }

    /** What does not fit is first of all taken from where in the note the words stand, and then from the name. */
    private void keepName(HBox heading) {
        name.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.min(name.prefWidth(-1), room(heading)),
                                heading.widthProperty(), name.textProperty(), name.fontProperty()));
    }

    private double room(HBox heading) {
        double others = heading.getChildren()
                .stream()
                .filter(part -> !part.equals(name))
                .mapToDouble(part -> part.minWidth(-1) + heading.getSpacing())
                .sum();
        return Math.max(0, Math.min(NAME_SHARE * heading.getWidth(), heading.getWidth() - others));
    }

    private static Label verdict(Verdict verdict) {
        VerdictStyle look = VerdictStyle.of(verdict);
        Label label = new Label(look.words(), look.icon());
        label.getStyleClass().addAll("verdict", look.styleClass());
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String spoken(String called) {
        return title + ". " + called + ", " + PlaceLabel.of(quote.source()) + ". " + quote.words();
    }
}
