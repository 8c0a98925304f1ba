package app.footnote.answer;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer while it is written. Each change is kept and sent to the listener as an event. A method that sends an event
 * throws {@link InterruptedException} after a stop, so that the writing ends. Not thread-safe: only the writing thread
 * uses it.
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
    private List<Quote> openings = List.of();
    private final StringBuilder addThought = new StringBuilder();
    private final List<Failure> notices = new ArrayList<>();
    private String writer;
    private Optional<AnswerProvenance.Prompt> prompt = Optional.empty();
    private Optional<AnswerContext> context = Optional.empty();
    private final Set<AnswerOption> offers = EnumSet.noneOf(AnswerOption.class);
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

    /** Shows what a search by words has found, while the search continues. */
    public void foundByWords(AnswerEvent.FoundByWords found) throws InterruptedException {
        emit(found);
    }

    /**
     * Ends the search.
     *
     * @param openings the openings of the passages, best first; those that are not cited are shown below the answer
     */
    public void found(List<Hit> hits, List<Quote> openings) throws InterruptedException {
        searchMillis = millis();
        this.openings = List.copyOf(openings);
        emit(new AnswerEvent.Found(hits, searchMillis));
    }

    /** Records what was searched. */
    public void setContext(AnswerContext newContext) {
        context = Optional.of(newContext);
    }

    /** Records that the answer would be different with this option. */
    public void offer(AnswerOption option) {
        offers.add(option);
    }

    /** Takes an offer back, because the answer would be the same with this option. */
    public void withdraw(AnswerOption option) {
        offers.remove(option);
    }

    /** Sets the writer: a model, or {@link AnswerProvenance#QUOTES}. */
    public void setWriter(String name) {
        writer = name;
    }

    /** Replaces a writer that has written nothing. */
    public void restart(String name) {
        writer = name;
        prompt = Optional.empty();
        addThought.setLength(0);
    }

    /** Adds a notice about this answer. */
    public void addNotice(Failure notice) throws InterruptedException {
        emit(new AnswerEvent.Noticed(notice));
        notices.add(notice);
    }

    /** Reports that no sentence of the notes answers the question directly. */
    public void expectEnding(Answer.Ending ending) throws InterruptedException {
        emit(new AnswerEvent.EndingExpected(ending));
    }

    /** Reports how much of a note the model has read. */
    public void reading(AnswerEvent.Reading read) throws InterruptedException {
        emit(read);
    }

    /** An empty draft by the same writer that reports nothing. A stop of this draft stops it as well. */
    public AnswerDraft separate() {
        return new AnswerDraft(writer, _ -> {
            // The text is reported when it replaces that of this draft.
        }, stopped);
    }

    /** Records how full the model's context is. */
    public void promptPacked(AnswerProvenance.Prompt usage) throws InterruptedException {
        emit(new AnswerEvent.Packed(usage));
        prompt = Optional.of(usage);
    }

    /** Reports that the model is being loaded or reads the prompt. */
    public void modelLoading(String model) throws InterruptedException {
        emit(new AnswerEvent.Loading(model));
    }

    /** Records how long it took to load the model, in each of several rounds. */
    public void modelLoaded(long millis) {
        loadMillis += millis;
    }

    /** Appends to the model's thoughts. */
    public void addThought(String piece) throws InterruptedException {
        emit(new AnswerEvent.Thinking(piece));
        addThought.append(piece);
    }

    /** Whether the answer has no text yet. */
    public boolean isEmpty() {
        return markdown.isEmpty();
    }

    /** The length of the text in chars. */
    public int length() {
        return markdown.length();
    }

    /**
     * Starts with the text of an earlier answer.
     *
     * @param known the footnotes that the text cites by their numbers
     */
    public void resume(String text, List<Footnote> known) throws InterruptedException {
        write(text);
        resumedChars = text.length();
        for (Footnote footnote : known) {
            footnotes.put(footnote.quote(), footnote);
            emit(new AnswerEvent.Cited(footnote));
        }
    }

    /** Appends Markdown to the text. */
    public void write(String piece) throws InterruptedException {
        if (markdown.length() == resumedChars) {
            firstWordMillis = millis();
        }
        emit(new AnswerEvent.Token(piece));
        markdown.append(piece);
    }

    /** Cites a quote after a space. */
    public void cite(Quote quote, Verdict verdict) throws InterruptedException {
        cite(" ", quote, verdict);
    }

    /**
     * Appends the number of the quote's footnote. A quote that was not cited before gets a new footnote.
     *
     * @param separator between the text and the number
     */
    public void cite(String separator, Quote quote, Verdict verdict) throws InterruptedException {
        Footnote known = footnotes.get(quote);
        if (known != null) {
            write(separator + marker(known));
            return;
        }
        Footnote footnote = new Footnote(footnotes.size() + 1, quote, verdict);
        write(separator + marker(footnote));
        footnotes.put(quote, footnote);
        emit(new AnswerEvent.Cited(footnote));
    }

    private static String marker(Footnote footnote) {
        return "[" + footnote.number() + "]";
    }

    /** The answer as if it ended here. */
    public Answer answerSoFar(Answer.Ending ending) {
        AnswerProvenance.Timing timing = new AnswerProvenance.Timing(searchMillis, loadMillis, firstWordMillis,
                millis());
        return new Answer(
                markdown.toString(),
                List.copyOf(footnotes.values()),
                notCited(),
                checks,
                ending,
                new AnswerProvenance(writer, addThought.toString(), prompt, timing, notices,
                        context.map(found -> found.offering(offers))));
    }

    /** Replaces text, footnotes and checks by those of a checked answer. */
    public void replaceWith(Answer answer) throws InterruptedException {
        emit(new AnswerEvent.Checked(answer));
        markdown.setLength(0);
        markdown.append(answer.markdown());
        footnotes.clear();
        answer.footnotes().forEach(footnote -> footnotes.put(footnote.quote(), footnote));
        checks = answer.checks();
    }

    /** Reports the end of the answer. */
    void ended(Answer answer) {
        deliver(new AnswerEvent.Ended(answer));
    }

    /** Reports a change of the answer after its end. */
    void reviewed(AnswerEvent.Judged event) {
        deliver(event);
    }

    private List<Quote> notCited() {
        List<Quote> rest = new ArrayList<>();
        for (Quote quote : openings) {
            if (footnotes.keySet().stream().noneMatch(cited -> overlap(cited, quote))) {
                rest.add(quote);
            }
        }
        return rest;
    }

    private static boolean overlap(Quote cited, Quote passage) {
        return cited.source().note().equals(passage.source().note())
                && cited.source().place().overlap(passage.source().place()) > 0;
    }

    private void emit(AnswerEvent event) throws InterruptedException {
        if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        deliver(event);
    }

    /** A failing listener must not stop the answer. */
    private void deliver(AnswerEvent event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            if (!listenerFailed) {
                LOG.error("A listener failed on {} and may fail on later events", event.getClass().getSimpleName(), e);
            }
            listenerFailed = true;
        }
    }

    private long millis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
