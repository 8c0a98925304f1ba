package app.footnote.answer;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer while it is written: what is said here goes to the listener and is kept. Belongs to the writing thread;
 * each of its methods throws {@link InterruptedException} once the answer was stopped, so that writing ends at the next
 * word.
 */
public final class AnswerDraft {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDraft.class);

    private final Consumer<AnswerEvent> events;
    private final BooleanSupplier stopped;
    private final long startNanos = System.nanoTime();
    private final StringBuilder markdown = new StringBuilder();
    private int resumedChars;
    private final Map<Quote, Footnote> footnotes = new LinkedHashMap<>();
    private List<SentenceCheck> checks = List.of();
    private List<Quote> lookedAt = List.of();
    private final StringBuilder thinking = new StringBuilder();
    private final List<Failure> notices = new ArrayList<>();
    private String writer;
    private Optional<AnswerProvenance.Prompt> prompt = Optional.empty();
    private long searchMillis;
    private long loadMillis;
    private long firstWordMillis;
    private boolean listenerFailed;

    AnswerDraft(String writer, Consumer<AnswerEvent> events, BooleanSupplier stopped) {
        this.writer = writer;
        this.events = events;
        this.stopped = stopped;
    }

    public void searching() throws InterruptedException {
        emit(new AnswerEvent.Searching());
    }

    /** Says what the words alone have found, while the search goes on. */
    public void foundByWords(AnswerEvent.FoundByWords found) throws InterruptedException {
        emit(found);
    }

    /** Says what was found; {@code lookedAt} is what of it the answer may show without citing it, best first. */
    public void found(List<Hit> hits, List<Quote> lookedAt) throws InterruptedException {
        searchMillis = millis();
        this.lookedAt = List.copyOf(lookedAt);
        emit(new AnswerEvent.Found(hits, searchMillis));
    }

    /** From now on this one writes: a model, or {@link AnswerProvenance#QUOTES}. */
    public void writtenBy(String name) {
        writer = name;
    }

    /** Lets another one write what the first one could not begin. */
    public void startAgain(String name) {
        writer = name;
        prompt = Optional.empty();
        thinking.setLength(0);
    }

    /** Says something that the student should know about this answer. */
    public void noticed(Failure notice) throws InterruptedException {
        emit(new AnswerEvent.Noticed(notice));
        notices.add(notice);
    }

    /** Says how full the model's context is. */
    public void packed(AnswerProvenance.Prompt measure) throws InterruptedException {
        emit(new AnswerEvent.Packed(measure));
        prompt = Optional.of(measure);
    }

    /** Says that the model is loaded, or reads the prompt. */
    public void loading(String model) throws InterruptedException {
        emit(new AnswerEvent.Loading(model));
    }

    /** Keeps how long it took to load the model. */
    public void loaded(long millis) {
        loadMillis = millis;
    }

    /** Says what the model thinks aloud. */
    public void thinking(String piece) throws InterruptedException {
        emit(new AnswerEvent.Thinking(piece));
        thinking.append(piece);
    }

    /** Whether nothing is written yet. */
    public boolean isEmpty() {
        return markdown.isEmpty();
    }

    /** How much is written. */
    public int chars() {
        return markdown.length();
    }

    /** Begins with a text that was written before, which may cite these footnotes by their numbers. */
    public void resume(String text, List<Footnote> known) throws InterruptedException {
        write(text);
        resumedChars = text.length();
        for (Footnote footnote : known) {
            footnotes.put(footnote.quote(), footnote);
            emit(new AnswerEvent.Cited(footnote));
        }
    }

    /** Writes a piece of Markdown. */
    public void write(String piece) throws InterruptedException {
        if (markdown.length() == resumedChars) {
            firstWordMillis = millis();
        }
        emit(new AnswerEvent.Token(piece));
        markdown.append(piece);
    }

    /** Writes the number of the quote's footnote, a new one where the quote was not cited before. */
    public void cite(Quote quote, Verdict verdict) throws InterruptedException {
        cite(" ", quote, verdict);
    }

    /** The same, with what is to stand between the number and the words before it. */
    public void cite(String before, Quote quote, Verdict verdict) throws InterruptedException {
        Footnote known = footnotes.get(quote);
        if (known != null) {
            write(before + marker(known));
            return;
        }
        Footnote footnote = new Footnote(footnotes.size() + 1, quote, verdict);
        write(before + marker(footnote));
        footnotes.put(quote, footnote);
        emit(new AnswerEvent.Cited(footnote));
    }

    private static String marker(Footnote footnote) {
        return "[" + footnote.number() + "]";
    }

    /** What is written so far, as if it ended thus. */
    public Answer soFar(Answer.Ending ending) {
        AnswerProvenance.Timing timing = new AnswerProvenance.Timing(searchMillis, loadMillis, firstWordMillis,
                millis());
        return new Answer(
                markdown.toString(),
                List.copyOf(footnotes.values()),
                notCited(),
                checks,
                ending,
                new AnswerProvenance(writer, thinking.toString(), prompt, timing, notices));
    }

    /** Puts a checked answer in the place of what was written: its text, footnotes and checks. */
    public void checked(Answer answer) throws InterruptedException {
        emit(new AnswerEvent.Checked(answer));
        markdown.setLength(0);
        markdown.append(answer.markdown());
        footnotes.clear();
        answer.footnotes().forEach(footnote -> footnotes.put(footnote.quote(), footnote));
        checks = answer.checks();
    }

    /** Says that this is the whole answer, whatever was written of it. */
    void ended(Answer answer) {
        deliver(new AnswerEvent.Ended(answer));
    }

    /** Says what has become of the answer after its end. */
    void judged(AnswerEvent.Judged event) {
        deliver(event);
    }

    private List<Quote> notCited() {
        List<Quote> rest = new ArrayList<>();
        for (Quote quote : lookedAt) {
            if (footnotes.keySet().stream().noneMatch(cited -> inside(cited, quote))) {
                rest.add(quote);
            }
        }
        return rest;
    }

    private static boolean inside(Quote cited, Quote passage) {
        return cited.source().note().equals(passage.source().note())
                && cited.source().place().overlap(passage.source().place()) > 0;
    }

    private void emit(AnswerEvent event) throws InterruptedException {
        if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        deliver(event);
    }

    /** A listener's mistake must not cost the student the answer. */
    private void deliver(AnswerEvent event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            if (!listenerFailed) {
                LOG.error("A listener failed on {}, and perhaps on what follows", event.getClass().getSimpleName(), e);
            }
            listenerFailed = true;
        }
    }

    private long millis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
