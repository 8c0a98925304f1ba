package app.footnote.ui.chat.render;

import app.footnote.ui.chat.render.SentenceSpan.Spot;
import app.footnote.ui.chat.text.TextStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Leads from sentence to sentence that was checked with Alt and the arrows, through all answers and round, and shows
 * what carries each; Enter does so for the one that the caret stands in. For the FX thread.
 */
final class SentenceNavigator {

    /** The conversation as far as this needs it. */
    interface Walked {

        Spot caret();

        /** Selects the sentence and brings it into view; the caret is behind it then. */
        void select(SentenceSpan sentence);
    }

    private final ChatScript script;
    private final Walked text;
    private final TurnActions actions;
    /** Rows of a table stand at the same place, so the caret alone does not tell which was last. */
    private @Nullable SentenceSpan last;

    SentenceNavigator(ChatScript script, Walked text, TurnActions actions) {
        this.script = script;
        this.text = text;
        this.actions = actions;
    }

    void pressed(KeyEvent event) {
        Optional<SentenceSpan> wanted = switch (event.getCode()) {
            case DOWN, UP -> event.isAltDown() ? next(event.getCode() == KeyCode.DOWN ? 1 : -1) : Optional.empty();
            case ENTER -> here();
            default -> Optional.empty();
        };
        wanted.ifPresent(sentence -> {
            show(sentence);
            event.consume();
        });
    }

    private void show(SentenceSpan sentence) {
        last = sentence;
        text.select(sentence);
        actions.openSentence(sentence.turn(), sentence.check());
    }

    private Optional<SentenceSpan> here() {
        if (script.turns() == 0) {
            return Optional.empty();
        }
        List<SentenceSpan> sentences = SentenceSpan.of(script, turn());
        return last != null && last.holds(text.caret()) && sentences.contains(last)
                ? Optional.of(last)
                : sentences.stream().filter(sentence -> sentence.holds(text.caret())).findFirst();
    }

    /** The sentence that was clicked; selects it. */
    void clicked(int turn, TextStyle words) {
        SentenceSpan.of(script, turn).stream()
                .filter(sentence -> words.check().filter(sentence.check()::equals).isPresent())
                .findFirst()
                .ifPresent(sentence -> {
                    last = sentence;
                    text.select(sentence);
                });
    }

    private int turn() {
        return script.turnOf(text.caret().line());
    }

    private Optional<SentenceSpan> next(int step) {
        int turns = script.turns();
        if (turns == 0) {
            return Optional.empty();
        }
        int turn = turn();
        Optional<SentenceSpan> found = within(SentenceSpan.of(script, turn), step);
        for (int i = 1; i <= turns && found.isEmpty(); i++) {
            List<SentenceSpan> others = SentenceSpan.of(script, Math.floorMod(turn + i * step, turns));
            found = others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(step > 0 ? others.getFirst() : others.getLast());
        }
        return found;
    }

    private Optional<SentenceSpan> within(List<SentenceSpan> sentences, int step) {
        Spot caret = text.caret();
        int known = last == null || !last.to().equals(caret) ? -1 : sentences.indexOf(last);
        if (known >= 0) {
            int next = known + step;
            return next >= 0 && next < sentences.size() ? Optional.of(sentences.get(next)) : Optional.empty();
        }
        return step > 0
                ? sentences.stream().filter(sentence -> sentence.from().compareTo(caret) >= 0).findFirst()
                : sentences.reversed().stream().filter(sentence -> sentence.to().compareTo(caret) < 0).findFirst();
    }
}
