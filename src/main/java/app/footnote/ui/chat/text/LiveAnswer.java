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
 * Collects the events of an answer while it is being given. The window takes a snapshot whenever it draws. Safe for use
 * by several threads.
 */
public final class LiveAnswer {

    /** The elapsed time changes in steps, so that a snapshot changes ten times a second and not with each pulse. */
    private static final long STEP_MILLIS = 100;
    private static final AnswerEvent.FoundByWords NO_KEYWORD_RESULTS = new AnswerEvent.FoundByWords("", List.of());

    private final String question;
    private final LongSupplier nanoTime;
    private final long start;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private final List<Footnote> footnotes = new ArrayList<>();
    private final List<Failure> notices = new ArrayList<>();
    private AnswerEvent.FoundByWords keywordResults = NO_KEYWORD_RESULTS;
    private AnswerLevel level = AnswerLevel.DIRECT;
    private AnswerPhase phase = AnswerPhase.STARTING;
    private long phaseStart;
    private int hits;
    private Optional<AnswerEvent.Reading> reading = Optional.empty();
    private String writer = "";
    private Optional<AnswerProvenance.Prompt> prompt = Optional.empty();
    private long searchMillis;
    private long loadMillis;
    private long firstWordMillis;
    private @Nullable Answer answer;
    private String reviewStatus = "";

    public LiveAnswer(String question) {
        this(question, System::nanoTime);
    }

    /** @param nanoTime a clock in nanoseconds, from an arbitrary origin */
    LiveAnswer(String question, LongSupplier nanoTime) {
        this.question = question;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.phaseStart = start;
    }

    /** Takes in the next event of the answer. */
    public synchronized void onEvent(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Searching _ -> enterPhase(AnswerPhase.SEARCHING);
            case AnswerEvent.FoundByWords found -> keywordResults = found;
            case AnswerEvent.Found found -> {
                searchMillis = found.millis();
                hits = found.hits().size();
                enterPhase(AnswerPhase.CHOOSING);
            }
            case AnswerEvent.Noticed(Failure notice) -> notices.add(notice);
            case AnswerEvent.EndingExpected(Answer.Ending ending) -> level = AnswerLevel.of(ending);
            case AnswerEvent.Reading read -> reading = Optional.of(read);
            case AnswerEvent.Packed packed -> prompt = Optional.of(packed.prompt());
            case AnswerEvent.Loading(String model) -> {
                writer = model;
                enterPhase(AnswerPhase.LOADING);
            }
            case AnswerEvent.Thinking(String text) -> {
                thinking.append(text);
                enterPhase(AnswerPhase.THINKING);
            }
            case AnswerEvent.Token(String text) -> {
                enterPhase(AnswerPhase.WRITING);
                markdown.append(text);
            }
            case AnswerEvent.Cited(Footnote footnote) -> footnotes.add(footnote);
            case AnswerEvent.Checked checked -> replaceDraft(checked.answer());
            case AnswerEvent.Ended ended -> {
                enterPhase(AnswerPhase.ENDED);
                answer = ended.answer();
            }
            case AnswerEvent.Judged judged -> {
                answer = judged.answer();
                reviewStatus = AnswerStatusText.reviewStatus(judged);
            }
        }
    }

    private void enterPhase(AnswerPhase next) {
        if (phase == next) {
            return;
        }
        if (phase == AnswerPhase.LOADING && loadMillis == 0) {
            loadMillis = millisSince(phaseStart);
        }
        if (next == AnswerPhase.WRITING && firstWordMillis == 0) {
            firstWordMillis = millisSince(start);
        }
        phase = next;
        phaseStart = nanoTime.getAsLong();
    }

    private void replaceDraft(Answer checked) {
        markdown.setLength(0);
        markdown.append(checked.markdown());
        footnotes.clear();
        footnotes.addAll(checked.footnotes());
    }

    /** Adds a notice that is not from the answerer. */
    public synchronized void addNotice(Failure failure) {
        notices.add(failure);
    }

    /** The current state. Two snapshots are equal if nothing has changed between them. */
    public synchronized TurnView snapshot() {
        Answer ended = answer;
        if (ended != null) {
            return TurnView.ended(question, withOwnNotices(ended), reviewStatus);
        }
        AnswerProvenance.Timing timing = new AnswerProvenance.Timing(searchMillis, loadMillis, firstWordMillis, 0);
        AnswerProvenance provenance = new AnswerProvenance(
                writer, thinking.toString(), prompt, timing, notices, Optional.empty());
        TurnView.Draft draft = phase == AnswerPhase.SEARCHING
                ? new TurnView.Draft(keywordResults.markdown(), keywordResults.footnotes(), provenance)
                : new TurnView.Draft(markdown.toString(), footnotes, provenance);
        TurnView.Progress progress = new TurnView.Progress(phase, elapsedMillis(), hits, reading);
        return new TurnView(question, draft, progress, level, Optional.empty(), "");
    }

    private Answer withOwnNotices(Answer ended) {
        AnswerProvenance provenance = ended.provenance();
        List<Failure> own = notices.stream().filter(notice -> !provenance.notices().contains(notice)).toList();
        if (own.isEmpty()) {
            return ended;
        }
        List<Failure> all = new ArrayList<>(provenance.notices());
        all.addAll(own);
        return new Answer(
                ended.markdown(), ended.footnotes(), ended.alsoLookedAt(), ended.checks(), ended.ending(),
                provenance.withNotices(all));
    }

    private long elapsedMillis() {
        return phase == AnswerPhase.WRITING ? 0 : millisSince(phaseStart) / STEP_MILLIS * STEP_MILLIS;
    }

    private long millisSince(long nanos) {
        return (nanoTime.getAsLong() - nanos) / 1_000_000;
    }
}
