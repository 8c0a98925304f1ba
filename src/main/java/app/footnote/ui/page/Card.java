package app.footnote.ui.page;

import app.footnote.model.Footnote;
import app.footnote.model.Quote;
import app.footnote.model.Source;
import app.footnote.model.Verdict;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Words of a note on a card: those of a footnote with its number and verdict, or others that were looked at. */
final class Card extends ToggleButton {

    private static final int MOST_LINES = 3;
    private static final double LINE_EMS = 1.45;

    private final Quote quote;
    private final Optional<Footnote> footnote;
    private final HBox face;

    private Card(Quote quote, Optional<Footnote> footnote) {
        this.quote = quote;
        this.footnote = footnote;
        getStyleClass().setAll("footnote-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(spoken());
        face = face();
        setGraphic(face);
    }

    static Card of(Footnote footnote) {
        return new Card(footnote.quote(), Optional.of(footnote));
    }

    static Card lookedAt(Quote quote) {
        return new Card(quote, Optional.empty());
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

    private HBox face() {
        Label words = new Label("“" + Whereabouts.words(quote) + "”");
        words.getStyleClass().add("footnote-words");
        words.setWrapText(true);
        words.maxHeightProperty().bind(words.fontProperty().map(font -> MOST_LINES * LINE_EMS * font.getSize()));
        VBox text = new VBox(heading(), words);
        text.getStyleClass().add("footnote-text");
        HBox face = new HBox(text);
        footnote.ifPresent(it -> face.getChildren().addFirst(number(it)));
        HBox.setHgrow(text, Priority.ALWAYS);
        face.getStyleClass().add("footnote-face");
        return face;
    }

    private static Label number(Footnote footnote) {
        Label number = new Label(Integer.toString(footnote.number()));
        number.getStyleClass().add("footnote-number");
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }

    private HBox heading() {
        Source source = quote.source();
        Label name = new Label(source.name());
        name.getStyleClass().add("footnote-note");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(40);
        String where = Whereabouts.of(source);
        Label page = new Label("· " + where);
        page.getStyleClass().add("footnote-page");
        page.setMinWidth(source.pages() > 1 ? USE_PREF_SIZE : 24);
        HBox heading = new HBox(name);
        if (!where.isEmpty()) {
            heading.getChildren().add(page);
        }
        footnote.map(Footnote::verdict).ifPresent(verdict -> heading.getChildren().add(verdict(verdict)));
        heading.getStyleClass().add("footnote-heading");
        return heading;
    }

    private static Label verdict(Verdict verdict) {
        VerdictLook look = VerdictLook.of(verdict);
        Label label = new Label(look.words(), look.icon());
        label.getStyleClass().addAll("verdict", look.styleClass());
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String spoken() {
        String title = footnote
                .map(it -> "Footnote %d, %s. ".formatted(it.number(), VerdictLook.of(it.verdict()).words()))
                .orElse("Also looked at. ");
        return title + quote.source().name() + ", " + Whereabouts.of(quote.source()) + ". " + quote.words();
    }
}
