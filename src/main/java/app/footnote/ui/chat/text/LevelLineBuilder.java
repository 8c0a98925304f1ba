package app.footnote.ui.chat.text;

import app.footnote.answer.passage.MarkdownText;
import app.footnote.messages.Messages;
import app.footnote.model.NoteKind;
import app.footnote.model.Scope;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerContext.SearchedNotes;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.read.NoteReader;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of an answer that no sentence of the notes gives directly: a sign and a sentence that say it, cards with
 * the closest quotes, and buttons for what can be done now.
 */
final class LevelLineBuilder {

    private static final Messages TEXTS = Messages.of("ui-chat");

    private final int turn;
    private final TurnView view;
    private final Optional<AnswerContext> context;
    private final List<ChatLine> lines = new ArrayList<>();

    LevelLineBuilder(int turn, TurnView view) {
        this.turn = turn;
        this.view = view;
        this.context = view.provenance().context();
    }

    /** Whether the cards say all that the text of the answer says. */
    boolean replacesText() {
        boolean isQuoted = view.answer().isPresent() && !view.provenance().writtenByModel();
        return isQuoted && switch (view.level()) {
            case DIRECT -> false;
            case CLOSEST -> !view.footnotes().isEmpty();
            case NOT_IN_NOTES -> context.isPresent();
        };
    }

    /** The lines above the text of the answer, or in its place. */
    List<ChatLine> build() {
        if (replacesText()) {
            switch (view.level()) {
                case CLOSEST -> addClosest();
                case NOT_IN_NOTES -> addUncovered(context.orElseThrow());
                case DIRECT -> {
                    // A direct answer has no level.
                }
            }
        } else if (view.provenance().writtenByModel()) {
            addLevelOfModel();
        }
        return lines;
    }

    private void addClosest() {
        addLevel(TEXTS.text("level.closest"), "");
        addCards();
        int pending = context.map(found -> found.searched().pending()).orElse(0);
        if (pending > 0) {
            lines.add(ChatLine.of(LineStyle.of(Kind.NOTICE), TEXTS.text("level.pending", pending)));
        }
    }

    /** A model's text follows. */
    private void addLevelOfModel() {
        switch (view.level()) {
            case CLOSEST -> {
                addLevel(TEXTS.text("level.closest-pages"), "");
                if (!introducesItself(view.markdown())) {
                    lines.add(ChatLine.of(LineStyle.of(Kind.TEXT), muted(TEXTS.text("level.from-closest-pages"))));
                }
            }
            case NOT_IN_NOTES -> addLevel(TEXTS.text("level.uncovered"), TEXTS.text("level.beyond-notes"));
            case DIRECT -> {
                // A direct answer has no level.
            }
        }
    }

    /** The model is asked to begin with a line in bold that says the same, in the language of the question. */
    private static boolean introducesItself(String markdown) {
        return markdown.isBlank() || markdown.stripLeading().startsWith("*");
    }

    private void addUncovered(AnswerContext found) {
        SearchedNotes searched = found.searched();
        addLevel(uncovered(searched), lookedAt(searched));
        if (!view.footnotes().isEmpty()) {
            lines.add(ChatLine.of(LineStyle.of(Kind.TEXT), muted(TEXTS.text("level.nearby"))));
            addCards();
        }
        Run buttons = new Run(new Segment.WaysOn(turn, waysOn(found)), TextStyle.PLAIN);
        lines.add(ChatLine.of(LineStyle.of(Kind.WAYS_ON), buttons));
    }

    private static String uncovered(SearchedNotes searched) {
        int all = searched.ready() + searched.pending() + searched.failed();
        if (all == 0) {
            return TEXTS.text("level.no-notes");
        }
        if (all == searched.failed()) {
            return TEXTS.text("level.unreadable");
        }
        return searched.pending() > 0
                ? TEXTS.text("level.uncovered-yet", searched.pending(), all)
                : TEXTS.text("level.uncovered");
    }

    private static String lookedAt(SearchedNotes searched) {
        if (searched.ready() == 0) {
            return "";
        }
        String lookedAt = TEXTS.text("level.looked-at", searched.ready(), searched.pages());
        return searched.failed() == 0
                ? lookedAt
                : lookedAt + " " + TEXTS.text("level.failed", searched.failed());
    }

    private static List<WayOn> waysOn(AnswerContext found) {
        List<WayOn> ways = new ArrayList<>();
        if (found.searched().hasOthers()) {
            ways.add(
                    new WayOn.AskDifferently(
                            TEXTS.text("way.all-notes", found.searched().inLibrary()), Optional.of(Scope.all()),
                            Set.of(AnswerOption.ALL_NOTES)));
        }
        ways.add(new WayOn.AddNotes(TEXTS.text("way.add-notes")));
        if (found.offers().contains(AnswerOption.BEYOND_NOTES)) {
            ways.add(
                    new WayOn.AskDifferently(
                            TEXTS.text("way.beyond-notes"), Optional.empty(), Set.of(AnswerOption.BEYOND_NOTES)));
        }
        return ways;
    }

    private void addLevel(String sentence, String detail) {
        LineStyle style = LineStyle.of(Kind.LEVEL)
                .withMarkers(List.of(new Marker.LevelSign(view.level())))
                .withDirectionOf(sentence);
        Run words = Run.of(sentence, TextStyle.PLAIN.with("strong"));
        lines.add(
                detail.isEmpty()
                        ? ChatLine.of(style, words)
                        : ChatLine.of(style, words, Run.of(" ", TextStyle.PLAIN), muted(detail)));
    }

    private static Run muted(String words) {
        return Run.of(words, TextStyle.PLAIN.with("muted-words"));
    }

    private void addCards() {
        List<Footnote> footnotes = view.footnotes();
        for (int i = 0; i < footnotes.size(); i++) {
            Segment card = new Segment.QuoteCard(turn, footnotes.get(i), words(footnotes.get(i).quote()));
            LineStyle style = LineStyle.of(Kind.CARD).withBlockPosition(i == 0, i == footnotes.size() - 1);
            lines.add(ChatLine.of(style, new Run(card, TextStyle.PLAIN)));
        }
    }

    /** The quoted words without Markdown markup. */
    private static String words(Quote quote) {
        boolean isMarkdown = NoteReader.kindOf(quote.source().file()).filter(NoteKind.MARKDOWN::equals).isPresent();
        return isMarkdown ? Quote.fold(MarkdownText.plain(quote.words())) : quote.words();
    }
}
