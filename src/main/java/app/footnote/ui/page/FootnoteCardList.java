package app.footnote.ui.page;

import app.footnote.messages.Messages;
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
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Three lists of cards, of which one is visible: the footnotes of an answer, the other passages that were looked at for
 * it, and the evidence for one of its sentences. For the FX thread.
 */
final class FootnoteCardList {

    private static final Messages TEXTS = Messages.of("ui-page");

    private final Consumer<Footnote> openFootnote;
    private final Consumer<Quote> openQuote;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleGroup selection = new ToggleGroup();
    private final ToggleButton footnotesTab = tab();
    private final ToggleButton lookedAtTab = tab();
    private final ToggleButton sentenceTab = tab();
    private final VBox list = new VBox();
    private final FootnoteCardScroller scroller = new FootnoteCardScroller(list);
    private final VBox node = new VBox(header(), scroller);
    private Function<Path, String> names = file -> file.getFileName().toString();
    private List<FootnoteCard> footnotes = List.of();
    private List<FootnoteCard> lookedAt = List.of();
    private List<FootnoteCard> evidence = List.of();
    private Optional<SentenceCheck> sentence = Optional.empty();

    FootnoteCardList(Consumer<Footnote> openFootnote, Consumer<Quote> openQuote) {
        this.openFootnote = openFootnote;
        this.openQuote = openQuote;
        list.getStyleClass().add("footnote-list");
        node.getStyleClass().add("footnotes");
        sentenceTab.setText(TEXTS.text("cards.sentence"));
        CollapsibleNodes.bindManagedToVisible(node, sentenceTab);
        tabs.selectedToggleProperty().subscribe(this::fill);
        show(List.of(), List.of());
    }

    Node node() {
        return node;
    }

    /**
     * Shows the cards of an answer, and no evidence. The selected card stays selected if its quote is among them, as
     * after the answer was checked.
     */
    void show(List<Footnote> newFootnotes, List<Quote> newLookedAt) {
        hideEvidence();
        Optional<Quote> selected = Optional.ofNullable((FootnoteCard) selection.getSelectedToggle())
                .map(FootnoteCard::quote);
        footnotes = newFootnotes.stream().map(FootnoteCard::of).toList();
        lookedAt = newLookedAt.stream().map(FootnoteCard::alsoLookedAt).toList();
        cards().forEach(this::prepare);
        footnotesTab.setText(TEXTS.text("cards.footnotes", footnotes.size()));
        lookedAtTab.setText(TEXTS.text("cards.also-looked-at", lookedAt.size()));
        boolean any = !footnotes.isEmpty() || !lookedAt.isEmpty();
        node.setVisible(any);
        tabs.selectToggle(footnotes.isEmpty() && any ? lookedAtTab : footnotesTab);
        fill();
        cards().filter(card -> selected.filter(card.quote()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(selection::selectToggle, () -> selection.selectToggle(null));
    }

    /** Shows the evidence for a sentence of the answer, and selects the first card. */
    void show(SentenceCheck check) {
        sentence = Optional.of(check);
        evidence = check.evidence().stream().map(quote -> FootnoteCard.evidence(quote, numberOf(quote))).toList();
        evidence.forEach(this::prepare);
        node.setVisible(true);
        sentenceTab.setVisible(true);
        tabs.selectToggle(sentenceTab);
        fill();
        selection.selectToggle(evidence.isEmpty() ? null : evidence.getFirst());
    }

    private void hideEvidence() {
        sentence = Optional.empty();
        evidence = List.of();
        sentenceTab.setVisible(false);
    }

    /** The number of the footnote with this quote. */
    private OptionalInt numberOf(Quote quote) {
        return footnotes.stream()
                .flatMap(card -> card.footnote().stream())
                .filter(footnote -> footnote.quote().equals(quote))
                .mapToInt(Footnote::number)
                .findFirst();
    }

    /** @param newNames gives the display name of the note in a file */
    void setNoteNames(Function<Path, String> newNames) {
        names = newNames;
        Stream.concat(cards(), evidence.stream()).forEach(card -> card.setNoteNames(names));
    }

    private Stream<FootnoteCard> cards() {
        return Stream.concat(footnotes.stream(), lookedAt.stream());
    }

    /** Limits the height of the visible list; the other cards are scrolled to. */
    void setMaxHeight(double height) {
        scroller.setHeightLimit(height);
    }

    /** Selects the card of a footnote, if there is one. */
    void select(Footnote footnote) {
        footnotes.stream()
                .filter(card -> card.footnote().filter(footnote::equals).isPresent())
                .findFirst()
                .ifPresent(card -> {
                    tabs.selectToggle(footnotesTab);
                    selection.selectToggle(card);
                    // New cards have no position before the next layout.
                    FxThread.later(() -> scroller.reveal(card));
                });
    }

    private void prepare(FootnoteCard card) {
        card.setNoteNames(names);
        card.setToggleGroup(selection);
        card.setOnAction(_ -> {
            selection.selectToggle(card);
            card.footnote().ifPresentOrElse(openFootnote, () -> openQuote.accept(card.quote()));
        });
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> handleKey(card, event));
        card.focusedProperty().subscribe(focused -> {
            if (focused) {
                scroller.reveal(card);
            }
        });
    }

    /** Up and Down move between cards. Enter opens one, as Space does for any button. */
    private void handleKey(FootnoteCard card, KeyEvent event) {
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

    private HBox header() {
        HBox header = new HBox(footnotesTab, lookedAtTab, sentenceTab);
        header.getStyleClass().add("footnote-tabs");
        return header;
    }

    private ToggleButton tab() {
        ToggleButton tab = new ToggleButton();
        tab.setToggleGroup(tabs);
        tab.getStyleClass().setAll("footnote-tab");
        // A click on the selected tab would deselect it.
        tab.setOnAction(_ -> tabs.selectToggle(tab));
        return tab;
    }
}
