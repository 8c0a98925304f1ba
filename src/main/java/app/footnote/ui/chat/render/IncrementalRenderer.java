package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gives the lines of many turns in parts, the last lines first, so that the end of a conversation can be read before
 * all of it is there.
 */
final class IncrementalRenderer {

    private final List<List<ChatLine>> turns;
    /** The turn whose lines are being given. */
    private int turn;
    /** How many of its lines were not given yet. */
    private int left;

    IncrementalRenderer(List<List<ChatLine>> turns) {
        this.turns = turns;
        this.turn = turns.size();
    }

    /**
     * Turns with more lines than before.
     *
     * @param first the number of the first of them
     * @param turns the last lines of each, as many as were given so far; all but the first are whole
     */
    record Part(int first, List<List<ChatLine>> turns) {
    }

    boolean isOver() {
        return left == 0 && turn == 0;
    }

    /** The lines before those given so far, the last one first. */
    List<ChatLine> before(int most) {
        List<ChatLine> lines = new ArrayList<>();
        int atTurn = turn;
        int atLine = left;
        while (lines.size() < most && (atLine > 0 || atTurn > 0)) {
            if (atLine == 0) {
                atLine = turns.get(--atTurn).size();
            } else {
                lines.add(turns.get(atTurn).get(--atLine));
            }
        }
        return lines;
    }

    /** Goes on by whole turns, to as many as have these lines; only after whole turns. */
    Part nextTurns(int lines) {
        int end = turn;
        for (int given = 0; turn > 0 && given < lines; given += turns.get(turn).size()) {
            turn--;
        }
        return new Part(turn, turns.subList(turn, end));
    }

    /** Goes on by this many lines. */
    Part next(int lines) {
        List<List<ChatLine>> grown = new ArrayList<>();
        int missing = lines;
        if (left > 0) {
            missing -= grow(grown, missing);
        }
        while (missing > 0 && turn > 0) {
            left = turns.get(--turn).size();
            missing -= grow(grown, missing);
        }
        Collections.reverse(grown);
        return new Part(turn, grown);
    }

    private int grow(List<List<ChatLine>> grown, int most) {
        List<ChatLine> whole = turns.get(turn);
        int given = Math.min(most, left);
        left -= given;
        grown.add(whole.subList(left, whole.size()));
        return given;
    }
}
