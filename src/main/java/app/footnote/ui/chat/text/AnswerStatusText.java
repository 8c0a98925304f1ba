package app.footnote.ui.chat.text;

import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line above an answer: what was done so far and how long it took, and what is being done. */
final class AnswerStatusText {

    private static final int MOST_PRECISE_MILLIS = 1_000;

    private AnswerStatusText() {
    }

    /** The parts of the line; none where there is nothing to tell. */
    static List<String> of(TurnView view) {
        AnswerProvenance making = view.making();
        List<String> parts = new ArrayList<>();
        if (making.timing().searchMillis() > 0 || view.moment().phase().compareTo(AnswerPhase.SEARCHING) > 0) {
            parts.add("searched " + time(making.timing().searchMillis()));
        }
        if (making.timing().loadMillis() > 0) {
            parts.add("model loaded " + time(making.timing().loadMillis()));
        }
        making.prompt().ifPresent(prompt -> parts.add(meter(prompt)));
        if (view.moment().phase() == AnswerPhase.ENDED) {
            addPace(view, parts);
        } else {
            parts.add(doing(view));
        }
        return parts;
    }

    /** How full the model's context is. */
    static String meter(AnswerProvenance.Prompt prompt) {
        return String.format(
                Locale.ROOT, "%d %s, %,d of %,d tokens", prompt.passages(),
                prompt.passages() == 1 ? "passage" : "passages", prompt.tokens(), prompt.limit());
    }

    /** What is done about an answer after its end; empty for nothing. */
    static String judging(AnswerEvent.Judged judged) {
        return switch (judged.open()) {
            case 0 -> "";
            case 1 -> judged.judge() + " looks again at 1 sentence…";
            default -> judged.judge() + " looks again at " + judged.open() + " sentences…";
        };
    }

    private static String doing(TurnView view) {
        TurnView.Moment moment = view.moment();
        String since = moment.millis() < MOST_PRECISE_MILLIS ? "" : " " + time(moment.millis());
        String passages = moment.hits() == 1 ? "1 passage" : moment.hits() + " passages";
        return switch (moment.phase()) {
            case STARTING -> "Starting…" + since;
            case SEARCHING ->
                    (view.markdown().isEmpty()
                            ? "Searching your notes…"
                            : "Found by words so far; searching by meaning…")
                            + since;
            case CHOOSING -> "Reading " + passages + "…" + since;
            case LOADING -> "Loading " + view.making().writer() + " and reading " + passages + "…" + since;
            case THINKING -> "Thinking…" + since;
            case WRITING -> "Writing…";
            case ENDED -> "";
        };
    }

    /** Quotes come at once, so only a model has a pace. */
    private static void addPace(TurnView view, List<String> parts) {
        AnswerProvenance making = view.making();
        long millis = making.timing().totalMillis() - making.timing().firstWordMillis();
        long words = view.markdown().isBlank() ? 0 : view.markdown().strip().split("\\s+").length;
        if (making.writer().equals(AnswerProvenance.QUOTES) || making.writer().isEmpty()) {
            return;
        }
        parts.add(making.writer());
        if (millis > 0 && words > 1) {
            parts.add("%d words/s".formatted(Math.round(words * 1000.0 / millis)));
        }
    }

    private static String time(long millis) {
        return millis < MOST_PRECISE_MILLIS
                ? millis + " ms"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
