package app.footnote.ui.chat.text;

import app.footnote.messages.Messages;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.ArrayList;
import java.util.List;

/** The line above an answer: the steps that are done, how long each took, and the current step. */
final class AnswerStatusText {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final int MILLIS_PER_SECOND = 1_000;

    private AnswerStatusText() {
    }

    /** The parts of the line; empty if there is nothing to show. */
    static List<String> of(TurnView view) {
        AnswerProvenance provenance = view.provenance();
        AnswerProvenance.Timing timing = provenance.timing();
        List<String> parts = new ArrayList<>();
        if (timing.searchMillis() > 0 || view.progress().phase().compareTo(AnswerPhase.SEARCHING) > 0) {
            parts.add(TEXTS.text("status.searched", duration(timing.searchMillis())));
        }
        if (timing.loadMillis() > 0) {
            parts.add(TEXTS.text("status.model-loaded", duration(timing.loadMillis())));
        }
        provenance.prompt().ifPresent(prompt -> parts.add(contextUsage(prompt)));
        if (view.progress().phase() == AnswerPhase.ENDED) {
            addSpeed(view, parts);
        } else {
            view.progress().reading().ifPresent(
                    read -> parts.add(TEXTS.text("status.read", read.unit(), read.done(), read.all())));
            parts.add(currentStep(view));
        }
        return parts;
    }

    private static String contextUsage(AnswerProvenance.Prompt prompt) {
        return TEXTS.text("status.context", prompt.passages(), prompt.tokens(), prompt.limit());
    }

    /** The review that goes on after the end of an answer; empty if there is none. */
    static String reviewStatus(AnswerEvent.Judged judged) {
        return judged.open() == 0 ? "" : TEXTS.text("status.reviewing", judged.judge(), judged.open());
    }

    private static String currentStep(TurnView view) {
        TurnView.Progress progress = view.progress();
        String step = progress.phase() == AnswerPhase.SEARCHING && !view.markdown().isEmpty()
                ? TEXTS.text("status.searching-by-meaning")
                : TEXTS.text("status", progress.phase(), progress.hits(), view.provenance().writer());
        return progress.millis() < MILLIS_PER_SECOND
                ? step
                : TEXTS.text("status.with-duration", step, duration(progress.millis()));
    }

    /** Only a language model has a speed: quotes come all at once. */
    private static void addSpeed(TurnView view, List<String> parts) {
        AnswerProvenance provenance = view.provenance();
        if (provenance.writer().equals(AnswerProvenance.QUOTES) || provenance.writer().isEmpty()) {
            return;
        }
        parts.add(provenance.writer());
        long millis = provenance.timing().totalMillis() - provenance.timing().firstWordMillis();
        long words = view.markdown().isBlank() ? 0 : view.markdown().strip().split("\\s+").length;
        if (millis > 0 && words > 1) {
            parts.add(TEXTS.text("status.speed", Math.round(words * (double) MILLIS_PER_SECOND / millis)));
        }
    }

    private static String duration(long millis) {
        return millis < MILLIS_PER_SECOND
                ? TEXTS.text("duration.milliseconds", millis)
                : TEXTS.text("duration.seconds", millis / (double) MILLIS_PER_SECOND);
    }
}
