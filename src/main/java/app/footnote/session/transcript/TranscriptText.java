package app.footnote.session.transcript;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.NoteKind;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Quote;
import app.footnote.model.session.ReadableQuote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.SentenceCheck.Reason;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import app.footnote.read.NoteReader;
import app.footnote.session.markdown.CharacterFilter;
import app.footnote.session.markdown.FormulaFinder;
import app.footnote.session.markdown.MarkdownPlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The texts of transcripts, shared by all formats that people read. Nothing is escaped. Immutable. */
final class TranscriptText {

    private static final Messages TEXTS = Messages.of("transcript");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final Function<Source, OptionalInt> lines;

    /**
     * @param zone the time zone of all times
     * @param lines the line on which the words of a source begin, counted from 1; empty if it is not known
     */
    TranscriptText(ZoneId zone, Function<Source, OptionalInt> lines) {
        this.zone = zone;
        this.lines = lines;
    }

    /** The line below the title. */
    String introduction(Session session) {
        return TEXTS.text("introduction", time(session.createdAt()), session.turns().size());
    }

    /** The writer of the answer and the time of the question. */
    String provenance(Turn turn) {
        String time = time(turn.askedAt());
        return switch (turn.answer().provenance().writer()) {
            case "" -> TEXTS.text("provenance.unknown", time);
            case AnswerProvenance.QUOTES -> TEXTS.text("provenance.quotes", time);
            case String model -> TEXTS.text("provenance.model", model, time);
        };
    }

    private String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** The heading of the footnotes. */
    static String sources() {
        return TEXTS.text("sources");
    }

    /** The heading of an answer without footnotes. */
    static String noSources() {
        return TEXTS.text("sources-none");
    }

    /** The heading of quotes that were not cited. */
    static String alsoLookedAt() {
        return TEXTS.text("also-looked-at");
    }

    /** The tooltip of a link from a footnote to a reference. */
    static String backToText() {
        return TEXTS.text("back-to-text");
    }

    /** The language of these texts as a BCP 47 tag. */
    static String language() {
        return TEXTS.text("language");
    }

    /** How many sentences of the answer the notes support; one sentence, or none if nothing was checked. */
    static List<String> support(Answer answer) {
        int checked = answer.checks().size();
        if (checked == 0) {
            return List.of();
        }
        if (answer.checks().stream().allMatch(check -> check.reason().equals(Optional.of(Reason.OTHER_LANGUAGE)))) {
            return List.of(TEXTS.text("other-language"));
        }
        long supported = answer.checks().stream().filter(check -> check.verdict() == Verdict.SUPPORTED).count();
        return List.of(TEXTS.text("support", supported, checked));
    }

    /** The sentences of the answer that the notes do not clearly support. */
    static List<SentenceCheck> doubtful(Answer answer) {
        return answer.checks().stream()
                .filter(check -> check.verdict().isDoubtful())
                .toList();
    }

    /** The text of a checked sentence, without markup other than that of formulas. */
    static String sentence(Answer answer, SentenceCheck check) {
        String markdown = answer.markdown();
        int end = Math.min(check.end(), markdown.length());
        String source = markdown.substring(Math.min(check.start(), end), end);
        return line(MarkdownPlainText.withFormulas(source));
    }

    /** Remarks about the answer: how it ended, unless it is complete, and its notices. */
    static List<String> remarks(Answer answer) {
        List<String> remarks = new ArrayList<>();
        switch (answer.ending()) {
            case Ending.Closest() -> addLevel("closest", answer, remarks);
            case Ending.NotInNotes() -> addLevel("beyond-notes", answer, remarks);
            case Ending.Complete() -> {
                // The answer needs no remark.
            }
            case Ending.Stopped() -> remarks.add(TEXTS.text("stopped"));
            case Ending.Broken(Failure failure) -> remarks.add(sentences(failure));
        }
        answer.provenance().notices().forEach(notice -> remarks.add(sentences(notice)));
        return remarks;
    }

    /** Quotes say themselves how sure they are; what a model writes does not. */
    private static void addLevel(String key, Answer answer, List<String> remarks) {
        if (answer.provenance().writtenByModel()) {
            remarks.add(TEXTS.text(key));
        }
    }

    /** A failure in words. */
    static String sentences(Failure failure) {
        return FailureWording.COMMAND_LINE.sentences(failure);
    }

    /** The note's name with the page, or with the line and the headings if the note has no pages. */
    String place(Source source) {
        String name = CharacterFilter.xml(source.name());
        if (source.hasPages()) {
            return source.pageLabel().isPresent()
                    ? TEXTS.text("place.labelled-page", name, CharacterFilter.xml(PageWording.number(source)))
                    : TEXTS.text("place.page", name, source.place().page(), source.pages());
        }
        OptionalInt line = lines.apply(source);
        String place = line.isPresent() ? TEXTS.text("place.line", name, line.getAsInt()) : name;
        return source.headings().isEmpty()
                ? place
                : TEXTS.text("place.heading", place, line(String.join(" › ", source.headings())));
    }

    /** A verdict, as it is shown beside a quote or a sentence; empty for a pointer, which makes no claim. */
    static String verdict(Verdict verdict) {
        return verdict == Verdict.POINTER ? "" : TEXTS.text("standing", verdict);
    }

    /** The standing of a quote in parentheses after a space, or nothing. */
    static String inParentheses(String standing) {
        return standing.isEmpty() ? "" : " (" + standing + ")";
    }

    /** The label of the quote that is most similar to a sentence, in the place of a verdict. */
    static String nearest() {
        return TEXTS.text("standing.nearest");
    }

    /** The label of a quote that was not cited, in the place of a verdict. */
    static String notCited() {
        return TEXTS.text("standing.not-cited");
    }

    /** The words of a quote on one line, without the signs of code blocks and tables. */
    static String words(Quote quote) {
        return line(ReadableQuote.words(quote));
    }

    /** The formulas in the words of a quote; code has none. */
    static List<Range> formulas(Quote quote, String words) {
        return ReadableQuote.isCode(quote) ? List.of() : formulas(quote.source(), words);
    }

    /** The formulas in a line from a note; only Markdown notes have any. */
    static List<Range> formulas(Source source, String line) {
        return NoteReader.kindOf(source.file())
                .filter(NoteKind.MARKDOWN::equals)
                .map(_ -> FormulaFinder.in(line))
                .orElse(List.of());
    }

    /** The text on one line. */
    static String line(String text) {
        return CharacterFilter.xml(text).strip().replaceAll("\\s+", " ");
    }
}
