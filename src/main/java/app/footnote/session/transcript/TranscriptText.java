package app.footnote.session.transcript;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import app.footnote.session.markdown.CharacterFilter;
import app.footnote.session.markdown.MarkdownPlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;

/** What transcripts say in words, the same in each format that people read. Nothing is escaped yet. */
final class TranscriptText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Parser MARKDOWN = Parser.builder().build();

    private final ZoneId zone;

    /** Times are told as clocks in the zone show them. */
    TranscriptText(ZoneId zone) {
        this.zone = zone;
    }

    /** What stands below the title. */
    String introduction(Session session) {
        int questions = session.turns().size();
        return "A session with Footnote, begun %s, with %d question%s."
                .formatted(time(session.createdAt()), questions, questions == 1 ? "" : "s");
    }

    /** Who answered, and when the question was asked. */
    String making(Turn turn) {
        String writer = switch (turn.answer().provenance().writer()) {
            case "" -> "";
            case AnswerProvenance.QUOTES -> "Quoted from the notes, without a language model. ";
            case String model -> "Written by " + model + " from the notes. ";
        };
        return writer + "Asked " + time(turn.askedAt()) + ".";
    }

    private String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** How much of the answer the notes carry; one sentence, or none where nothing was checked. */
    static List<String> support(Answer answer) {
        int checked = answer.checks().size();
        if (checked == 0) {
            return List.of();
        }
        long supported = answer.checks().stream().filter(check -> check.verdict() == Verdict.SUPPORTED).count();
        String verb = supported == 1 ? "is" : "are";
        return List.of("%d of %d sentences %s supported by the notes.".formatted(supported, checked, verb));
    }

    /** The sentences of the answer that the notes do not clearly carry. */
    static List<SentenceCheck> doubtful(Answer answer) {
        return answer.checks().stream()
                .filter(check -> check.verdict().isDoubtful())
                .toList();
    }

    /** The words of a sentence that was checked, without markup. */
    static String sentence(Answer answer, SentenceCheck check) {
        String markdown = answer.markdown();
        int end = Math.min(check.end(), markdown.length());
        String source = markdown.substring(Math.min(check.start(), end), end);
        return line(MarkdownPlainText.of(MARKDOWN.parse(source)));
    }

    /** Whatever the reader of the answer should know besides: how it ended, if not well, and its notices. */
    static List<String> remarks(Answer answer) {
        List<String> remarks = new ArrayList<>();
        switch (answer.ending()) {
            case Ending.Complete(),Ending.NotInNotes() -> {
                // The answer speaks for itself.
            }
            case Ending.Stopped() -> remarks.add("The answer was stopped before it was complete.");
            case Ending.Broken(Failure failure) -> remarks.add(sentences(failure));
        }
        answer.provenance().notices().forEach(notice -> remarks.add(sentences(notice)));
        return remarks;
    }

    static String sentences(Failure failure) {
        return FailureWording.COMMAND_LINE.sentences(failure);
    }

    /** The note's name, and where in it: the page, or for notes without pages the headings. */
    static String place(Source source) {
        String name = CharacterFilter.xml(source.name());
        if (source.hasPages()) {
            return "%s, page %d of %d".formatted(name, source.place().page(), source.pages());
        }
        return source.headings().isEmpty() ? name : name + ", " + line(String.join(" › ", source.headings()));
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "supported";
            case WEAK -> "weakly supported";
            case NOT_IN_NOTES -> "not in the notes";
            case UNCHECKED -> "not checked";
        };
    }

    /** The text on one line. */
    static String line(String text) {
        return CharacterFilter.xml(text).strip().replaceAll("\\s+", " ");
    }
}
