package app.footnote.ui.chat.text;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is heard of an answer while it is given, so that the window can look at it whenever it draws. Safe for
 * use by many threads.
 */
public final class LiveAnswer {

    private static final long STEP_MILLIS = 100;
    private static final AnswerEvent.FoundByWords NOTHING = new AnswerEvent.FoundByWords("", List.of());

    private final String question;
    private final LongSupplier nanoTime;
    private final long start;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private final List<Footnote> footnotes = new ArrayList<>();
    private final List<Failure> notices = new ArrayList<>();
    private AnswerEvent.FoundByWords meanwhile = NOTHING;
    private AnswerPhase phase = AnswerPhase.STARTING;
    private long phaseStart;
    private int hits;
    private String writer = "";
    private Optional<AnswerProvenance.Prompt> prompt = Optional.empty();
    private long searchMillis;
    private long loadMillis;
    private long firstWordMillis;
    private @Nullable Answer answer;
    private String afterwards = "";

    public LiveAnswer(String question) {
        this(question, System::nanoTime);
    }

    /** @param nanoTime counts nanoseconds from any moment */
    LiveAnswer(String question, LongSupplier nanoTime) {
        this.question = question;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.phaseStart = start;
    }

    public synchronized void hear(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Searching _ -> enter(AnswerPhase.SEARCHING);
            case AnswerEvent.FoundByWords found -> meanwhile = found;
            case AnswerEvent.Found found -> {
                searchMillis = found.millis();
                hits = found.hits().size();
                enter(AnswerPhase.CHOOSING);
            }
            case AnswerEvent.Noticed(Failure notice) -> notices.add(notice);
            case AnswerEvent.Packed packed -> prompt = Optional.of(packed.prompt());
            case AnswerEvent.Loading(String model) -> {
                writer = model;
                enter(AnswerPhase.LOADING);
            }
            case AnswerEvent.Thinking(String text) -> {
                thinking.append(text);
                enter(AnswerPhase.THINKING);
            }
            case AnswerEvent.Token(String text) -> {
                enter(AnswerPhase.WRITING);
                markdown.append(text);
            }
            case AnswerEvent.Cited(Footnote footnote) -> footnotes.add(footnote);
            case AnswerEvent.Checked checked -> replaceBy(checked.answer());
            case AnswerEvent.Ended ended -> {
                enter(AnswerPhase.ENDED);
                answer = ended.answer();
            }
            case AnswerEvent.Judged judged -> {
                answer = judged.answer();
                afterwards = AnswerStatusText.judging(judged);
            }
        }
    }

    private void enter(AnswerPhase next) {
        if (phase == next) {
            return;
        }
        if (phase == AnswerPhase.LOADING) {
            loadMillis = millisSince(phaseStart);
        }
        if (next == AnswerPhase.WRITING) {
            firstWordMillis = millisSince(start);
        }
        phase = next;
        phaseStart = nanoTime.getAsLong();
    }

    private void replaceBy(Answer checked) {
        markdown.setLength(0);
        markdown.append(checked.markdown());
        footnotes.clear();
        footnotes.addAll(checked.footnotes());
    }

    /** Adds what the student should know although the answerer does not. */
    public synchronized void notice(Failure failure) {
        notices.add(failure);
    }

    /** What there is to see now. Two looks with nothing new between them are equal. */
    public synchronized TurnView look() {
        Answer ended = answer;
        if (ended != null) {
            return TurnView.ended(question, withOwnNotices(ended), afterwards);
        }
        AnswerProvenance.Timing timing = new AnswerProvenance.Timing(searchMillis, loadMillis, firstWordMillis, 0);
        AnswerProvenance making = new AnswerProvenance(writer, thinking.toString(), prompt, timing, notices);
        TurnView.Draft draft = phase == AnswerPhase.SEARCHING
                ? new TurnView.Draft(meanwhile.markdown(), meanwhile.footnotes(), making)
                : new TurnView.Draft(markdown.toString(), footnotes, making);
        return new TurnView(question, draft, new TurnView.Moment(phase, steps(), hits), Optional.empty(), "");
    }

    private Answer withOwnNotices(Answer ended) {
        List<Failure> own = notices.stream().filter(notice -> !ended.provenance().notices().contains(notice)).toList();
        if (own.isEmpty()) {
            return ended;
        }
        AnswerProvenance making = ended.provenance();
        List<Failure> all = new ArrayList<>(making.notices());
        all.addAll(own);
        return new Answer(
                ended.markdown(), ended.footnotes(), ended.alsoLookedAt(), ended.checks(), ended.ending(),
                new AnswerProvenance(making.writer(), making.thinking(), making.prompt(), making.timing(), all));
    }

    private long steps() {
        return phase == AnswerPhase.WRITING ? 0 : millisSince(phaseStart) / STEP_MILLIS * STEP_MILLIS;
    }

    private long millisSince(long nanos) {
        return (nanoTime.getAsLong() - nanos) / 1_000_000;
    }
}
