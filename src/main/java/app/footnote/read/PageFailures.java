package app.footnote.read;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.read.format.PageIssue;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.StructuredNote;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The failures of files with pages of which no page has text that can be read. */
final class PageFailures {

    private PageFailures() {
    }

    /** The failure with the reason that applies to most pages; pages without any issue are scanned or drawn. */
    static Failure noText(Path file, StructuredNote note) {
        Map<PageIssue, Long> counts = note.issues().pages().values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<PageIssue, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(most -> failure(file, most.getKey(), most.getValue()))
                .orElseGet(() -> note.issues().truncated()
                        ? truncated(file)
                        : ReadFailures.noTextOnPages(file, note.pages().size()));
    }

    private static Failure failure(Path file, PageIssue issue, long pages) {
        return switch (issue) {
            case DAMAGED -> new Failure(
                    Kind.DAMAGED,
                    Message.of("read.pages.damaged", ReadFailures.name(file), pages),
                    Remedy.of(RemedyAction.EXPORT_FILE_AGAIN));
            case TIMED_OUT -> new Failure(
                    Kind.TOOK_TOO_LONG,
                    Message.of("read.pages.timed-out", ReadFailures.name(file), pages),
                    Remedy.of(RemedyAction.PRINT_OR_SPLIT_FILE));
            case UNKNOWN_CHARACTERS -> new Failure(
                    Kind.UNREADABLE,
                    Message.of("read.pages.unknown-characters", ReadFailures.name(file), pages),
                    Remedy.of(RemedyAction.RECOGNISE_TEXT));
        };
    }

    private static Failure truncated(Path file) {
        return new Failure(
                Kind.DAMAGED,
                Message.of("read.pages.truncated", ReadFailures.name(file)),
                Remedy.of(RemedyAction.EXPORT_FILE_AGAIN));
    }
}
