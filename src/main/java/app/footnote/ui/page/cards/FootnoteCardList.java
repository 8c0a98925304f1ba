package app.footnote.ui.page.cards;

import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FxThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Lists of cards, one of which is seen: the footnotes of an answer, what else was looked at for it, and what carries
 * the one sentence of it that the student asks about.
 */
public final class FootnoteCardList {

    private final Consumer<Footnote> openFootnote;
    private final Consumer<Quote> openQuote;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleGroup chosen = new ToggleGroup();
    private final ToggleButton footnotesTab = tab();
    private final ToggleButton lookedAtTab = tab();
    private final ToggleButton sentenceTab = tab();
    private final VBox list = new VBox();
    private final Scroller scroller = scroller();
    private final VBox node = new VBox(header(), scroller);
    private Function<Path, String> names = file -> file.getFileName().toString();
    private List<FootnoteCard> footnotes = List.of();
    private List<FootnoteCard> lookedAt = List.of();
    private List<FootnoteCard> evidence = List.of();
    private Optional<SentenceCheck> sentence = Optional.empty();

    public FootnoteCardList(Consumer<Footnote> openFootnote, Consumer<Quote> openQuote) {
        this.openFootnote = openFootnote;
        this.openQuote = openQuote;
        list.getStyleClass().add("footnote-list");
        node.getStyleClass().add("footnotes");
        sentenceTab.setText("This sentence");
        CollapsibleNodes.bindManagedToVisible(node, sentenceTab);
        tabs.selectedToggleProperty().subscribe(this::fill);
        show(List.of(), List.of());
    }

    public Node node() {
        return node;
    }

    /**
     * Shows these, and no sentence; the card that was chosen stays so if it is among them, as when its answer was
     * checked.
     */
    public void show(List<Footnote> newFootnotes, List<Quote> newLookedAt) {
        leaveSentence();
        Optional<Quote> open = Optional.ofNullable((FootnoteCard) chosen.getSelectedToggle()).map(FootnoteCard::quote);
        footnotes = newFootnotes.stream().map(FootnoteCard::of).toList();
        lookedAt = newLookedAt.stream().map(FootnoteCard::lookedAt).toList();
        cards().forEach(this::prepare);
        footnotesTab.setText("Footnotes " + footnotes.size());
        lookedAtTab.setText("Also looked at " + lookedAt.size());
        boolean any = !footnotes.isEmpty() || !lookedAt.isEmpty();
        node.setVisible(any);
        tabs.selectToggle(footnotes.isEmpty() && any ? lookedAtTab : footnotesTab);
        fill();
        cards().filter(card -> open.filter(card.quote()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(chosen::selectToggle, () -> chosen.selectToggle(null));
    }

    /** Shows what carries a sentence of the answer, or comes nearest to it, with the first of it chosen. */
    public void show(SentenceCheck check) {
        sentence = Optional.of(check);
        evidence = check.evidence().stream().map(quote -> FootnoteCard.evidence(quote, number(quote))).toList();
        evidence.forEach(this::prepare);
        node.setVisible(true);
        sentenceTab.setVisible(true);
        tabs.selectToggle(sentenceTab);
        fill();
        chosen.selectToggle(evidence.isEmpty() ? null : evidence.getFirst());
    }

    private void leaveSentence() {
        sentence = Optional.empty();
        evidence = List.of();
        sentenceTab.setVisible(false);
    }

    /** Of the footnote that quotes these very words. */
    private OptionalInt number(Quote quote) {
        return footnotes.stream()
                .flatMap(card -> card.footnote().stream())
                .filter(footnote -> footnote.quote().equals(quote))
                .mapToInt(Footnote::number)
                .findFirst();
    }

    /** Calls notes so from now on. */
    public void call(Function<Path, String> newNames) {
        names = newNames;
        Stream.concat(cards(), evidence.stream()).forEach(card -> card.call(names));
    }

    private Stream<FootnoteCard> cards() {
        return Stream.concat(footnotes.stream(), lookedAt.stream());
    }

    /** Leaves the cards no more height than this; those beyond are scrolled to. */
    public void limitHeight(double height) {
        scroller.limit = height;
        scroller.requestLayout();
    }

    /** Marks the card of this footnote as the one that is open, if it is among them. */
    public void choose(Footnote footnote) {
        footnotes.stream()
                .filter(card -> card.footnote().filter(footnote::equals).isPresent())
                .findFirst()
                .ifPresent(card -> {
                    tabs.selectToggle(footnotesTab);
                    chosen.selectToggle(card);
                    // Cards that were just put there have no place before they are laid out.
                    FxThread.later(() -> reveal(card));
                });
    }

    private void prepare(FootnoteCard card) {
        card.call(names);
        card.setToggleGroup(chosen);
        card.setOnAction(_ -> {
            chosen.selectToggle(card);
            card.footnote().ifPresentOrElse(openFootnote, () -> openQuote.accept(card.quote()));
        });
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(card, event));
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                reveal(card);
            }
        });
    }

    /** Up and down go from card to card, Enter opens; Space does already. */
    private void walk(FootnoteCard card, KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (step != 0) {
            int next = list.getChildren().indexOf(card) + step;
            if (next >= 0 && next < list.getChildren().size()
                    && list.getChildren().get(next) instanceof FootnoteCard other) {
                other.requestFocus();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            card.fire();
            event.consume();
        }
    }

    private void fill() {
        if (sentenceTab.isSelected() && sentence.isPresent()) {
            list.getChildren().setAll(evidence);
            list.getChildren().addFirst(SentenceSummary.of(sentence.get()));
        } else {
            list.getChildren().setAll(lookedAtTab.isSelected() ? lookedAt : footnotes);
        }
        scroller.setVvalue(0);
    }

    private void reveal(FootnoteCard card) {
        double room = list.getHeight() - scroller.getViewportBounds().getHeight();
        if (room > 0) {
            double top = scroller.getVvalue() * room;
            double bottom = top + scroller.getViewportBounds().getHeight();
            double cardTop = card.getBoundsInParent().getMinY();
            double cardBottom = card.getBoundsInParent().getMaxY();
            if (cardTop < top) {
                scroller.setVvalue(cardTop / room);
            } else if (cardBottom > bottom) {
                scroller.setVvalue((cardBottom - bottom + top) / room);
            }
        }
    }

    private HBox header() {
        HBox header = new HBox(footnotesTab, lookedAtTab, sentenceTab);
        header.getStyleClass().add("footnote-tabs");
        return header;
    }

    private ToggleButton tab() {
        ToggleButton tab = new ToggleButton();
        tab.setToggleGroup(tabs);
        tab.getStyleClass().setAll("footnote-tab");
        // One of them is always seen.
        tab.setOnAction(_ -> tabs.selectToggle(tab));
        return tab;
    }

    private Scroller scroller() {
        Scroller pane = new Scroller(list);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    /** As high as its cards want to be at its width; a plain scroll pane would ask them without a width. */
    private static final class Scroller extends ScrollPane {

        private final VBox content;
        private double limit = Double.MAX_VALUE;

        Scroller(VBox content) {
            super(content);
            this.content = content;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double cards = content.prefHeight(width < 0 ? getWidth() : width);
            return Math.min(limit, snappedTopInset() + cards + snappedBottomInset());
        }

        /** The page below takes what is left, and nothing from the cards. */
        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
