package app.footnote.ui.library;

import app.footnote.library.folders.Addition;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.Notifications;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to files that were added, except what the library pane shows anyway: new notes are mentioned only
 * beside something else. Immutable.
 *
 * @param summary what was not added and needs no action; empty if there is nothing to report
 * @param refusals what could not be added, and what to do about it
 */
record AddReport(Optional<String> summary, List<Failure> refusals) {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final String SEPARATOR = " · ";

    /** @param chosen the files and folders that the student chose; other files were found in those folders */
    static AddReport of(List<Addition> additions, List<Path> chosen) {
        return new AddReport(
                summary(additions, chosen), FileRejection.merged(refusals(additions, chosen)));
    }

    private static Optional<String> summary(List<Addition> additions, List<Path> chosen) {
        if (additions.isEmpty()) {
            return Optional.of(TEXTS.text("report.nothing"));
        }
        List<String> parts = new ArrayList<>();
        int queued = count(additions, Addition.Queued.class) + count(additions, Addition.QueuedAgain.class);
        add(parts, "report.known", count(additions, Addition.Unchanged.class)
                + count(additions, Addition.Duplicate.class));
        add(parts, "report.moved", count(additions, Addition.Moved.class));
        add(parts, "report.shared", count(additions, Addition.Shared.class));
        add(parts, "report.gone", count(additions, Addition.Gone.class));
        skipped(additions, chosen).ifPresent(parts::add);
        if (!parts.isEmpty() && queued > 0) {
            parts.addFirst(TEXTS.text("report.added", queued));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(SEPARATOR, parts));
    }

    private static int count(List<Addition> additions, Class<? extends Addition> kind) {
        return (int) additions.stream().filter(kind::isInstance).count();
    }

    private static void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(TEXTS.text(key, count));
        }
    }

    private static Optional<String> skipped(List<Addition> additions, List<Path> chosen) {
        Set<String> extensions = new TreeSet<>();
        int files = 0;
        for (Addition addition : additions) {
            if (addition instanceof Addition.Unsupported(Path file) && !chosen.contains(file)) {
                extensions.add(FileRejection.extension(file));
                files++;
            }
        }
        return files == 0
                ? Optional.empty()
                : Optional.of(TEXTS.text("report.skipped", files, String.join(", ", extensions)));
    }

    private static List<Failure> refusals(List<Addition> additions, List<Path> chosen) {
        List<Failure> failures = new ArrayList<>();
        for (Addition addition : additions) {
            switch (addition) {
                case Addition.Refused refused -> failures.add(refused.failure());
                case Addition.Unsupported(Path file) when chosen.contains(file) -> failures.add(FileRejection.of(file));
                default -> {
                    // Nothing was refused.
                }
            }
        }
        return failures;
    }

    void showIn(Notifications notifications) {
        summary.ifPresent(notifications::show);
        refusals.forEach(notifications::show);
    }
}
