package app.footnote.ui.chat.render;

import app.footnote.ui.chat.render.SentenceSpan.TextPosition;
import app.footnote.ui.chat.segment.TurnActions;
import app.footnote.ui.chat.text.TextStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves the selection with Alt and the arrow keys from one checked sentence to the next, through all answers and back
 * to the first, and shows the evidence for each. Enter shows the evidence for the sentence at the caret. For the FX
 * thread.
 */
final class SentenceNavigator {

    /** The text in which sentences are selected. */
    interface SelectableText {

        TextPosition caret();

        /** Selects a sentence and scrolls to it; the caret is at its end then. */
        void select(SentenceSpan sentence);
    }

    private final ChatScript script;
    private final SelectableText text;
    private final TurnActions actions;
    /** The sentences of a table have the same position, so the caret alone does not identify the last one. */
    private @Nullable SentenceSpan last;

    SentenceNavigator(ChatScript script, SelectableText text, TurnActions actions) {
        this.script = script;
        this.text = text;
        this.actions = actions;
    }

    void handleKey(KeyEvent event) {
        Optional<SentenceSpan> target = switch (event.getCode()) {
            case DOWN, UP -> event.isAltDown() ? next(event.getCode() == KeyCode.DOWN ? 1 : -1) : Optional.empty();
            case ENTER -> atCaret();
            default -> Optional.empty();
        };
        target.ifPresent(sentence -> {
            select(sentence);
            actions.showEvidence(sentence.turn(), sentence.check());
            event.consume();
        });
    }

    /** Selects the sentence that words of this style are a part of. */
    void select(int turn, TextStyle style) {
        SentenceSpan.of(script, turn)
                .stream()
                .filter(sentence -> style.check().filter(sentence.check()::equals).isPresent())
                .findFirst()
                .ifPresent(this::select);
    }

    private void select(SentenceSpan sentence) {
        last = sentence;
        text.select(sentence);
    }

    private Optional<SentenceSpan> atCaret() {
        if (script.turnCount() == 0) {
            return Optional.empty();
        }
        List<SentenceSpan> sentences = SentenceSpan.of(script, turnAtCaret());
        return last != null && last.contains(text.caret()) && sentences.contains(last)
                ? Optional.of(last)
                : sentences.stream().filter(sentence -> sentence.contains(text.caret())).findFirst();
    }

    private int turnAtCaret() {
        return script.turnOf(text.caret().line());
    }

    /** @param step 1 for the next sentence, -1 for the previous one */
    private Optional<SentenceSpan> next(int step) {
        int turns = script.turnCount();
        if (turns == 0) {
            return Optional.empty();
        }
        int turn = turnAtCaret();
        Optional<SentenceSpan> found = nextWithin(SentenceSpan.of(script, turn), step);
        for (int i = 1; i <= turns && found.isEmpty(); i++) {
            List<SentenceSpan> others = SentenceSpan.of(script, Math.floorMod(turn + i * step, turns));
            found = others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(step > 0 ? others.getFirst() : others.getLast());
        }
        return found;
    }

    private Optional<SentenceSpan> nextWithin(List<SentenceSpan> sentences, int step) {
        TextPosition caret = text.caret();
        int current = last == null || !last.end().equals(caret) ? -1 : sentences.indexOf(last);
        if (current >= 0) {
            int next = current + step;
            return next >= 0 && next < sentences.size() ? Optional.of(sentences.get(next)) : Optional.empty();
        }
        return step > 0
                ? sentences.stream().filter(sentence -> sentence.start().compareTo(caret) >= 0).findFirst()
                : sentences.reversed().stream().filter(sentence -> sentence.end().compareTo(caret) < 0).findFirst();
    }
}
