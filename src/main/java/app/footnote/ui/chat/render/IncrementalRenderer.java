package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Divides the lines of many turns into parts, from the last line to the first, so that the end of a conversation can be
 * read before all of it is on screen. Not thread-safe.
 */
final class IncrementalRenderer {

    private final List<List<ChatLine>> turns;
    /** The turn that the last part began with. */
    private int turn;
    /** How many lines of that turn are still to come. */
    private int remaining;

    IncrementalRenderer(List<List<ChatLine>> turns) {
        this.turns = turns;
        this.turn = turns.size();
    }

    /**
     * Turns with more lines than in the part before.
     *
     * @param first the number of the first turn
     * @param turns the last lines of each turn, as many as have been given so far; all turns but the first are complete
     */
    record Part(int first, List<List<ChatLine>> turns) {
    }

    boolean isFinished() {
        return remaining == 0 && turn == 0;
    }

    /** The lines that come next, the last one first. */
    List<ChatLine> upcoming(int max) {
        List<ChatLine> lines = new ArrayList<>();
        int atTurn = turn;
        int atLine = remaining;
        while (lines.size() < max && (atLine > 0 || atTurn > 0)) {
            if (atLine == 0) {
                atLine = turns.get(--atTurn).size();
            } else {
                lines.add(turns.get(atTurn).get(--atLine));
            }
        }
        return lines;
    }

    /** The next whole turns, with at least this number of lines together. May follow only whole turns. */
    Part nextTurns(int lines) {
        int end = turn;
        for (int given = 0; turn > 0 && given < lines; given += turns.get(turn).size()) {
            turn--;
        }
        return new Part(turn, turns.subList(turn, end));
    }

    /** The next part, with this number of new lines. */
    Part next(int lines) {
        List<List<ChatLine>> changed = new ArrayList<>();
        int missing = lines;
        if (remaining > 0) {
            missing -= extendTurn(changed, missing);
        }
        while (missing > 0 && turn > 0) {
            remaining = turns.get(--turn).size();
            missing -= extendTurn(changed, missing);
        }
        Collections.reverse(changed);
        return new Part(turn, changed);
    }

    /** @return how many lines the turn was extended by */
    private int extendTurn(List<List<ChatLine>> changed, int max) {
        List<ChatLine> whole = turns.get(turn);
        int added = Math.min(max, remaining);
        remaining -= added;
        changed.add(whole.subList(remaining, whole.size()));
        return added;
    }
}
