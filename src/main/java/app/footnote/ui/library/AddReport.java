package app.footnote.ui.library;

import app.footnote.library.folders.Addition;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.Plurals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of files that were added, in as few words as possible: new notes are seen in the pane, so what is told is
 * what cannot be seen there.
 *
 * @param summary what was not added because it need not be; empty if there is nothing to tell
 * @param refusals what could not be added, and what to do about it
 */
record AddReport(Optional<String> summary, List<Failure> refusals) {

    /** @param asked the files and folders that the student named; other files merely lay in those folders */
    static AddReport of(List<Addition> additions, List<Path> asked) {
        List<String> told = new ArrayList<>();
        int queued = count(additions, Addition.Queued.class) + count(additions, Addition.QueuedAgain.class);
        int known = count(additions, Addition.Unchanged.class) + count(additions, Addition.Duplicate.class);
        if (known > 0) {
            told.add(known + (known == 1 ? " note is" : " notes are") + " in the library already");
        }
        count(told, additions, Addition.Moved.class, "recognised in another place");
        count(told, additions, Addition.Shared.class, "put there by another computer already");
        count(told, additions, Addition.Gone.class, "removed because the file is gone");
        otherKinds(additions, asked).ifPresent(told::add);
        if (additions.isEmpty()) {
            told.add("There is nothing in it that Footnote reads: PDF, Markdown or text");
        } else if (!told.isEmpty() && queued > 0) {
            told.addFirst(Plurals.of(queued, "note") + " added");
        }
        return new AddReport(
                told.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", told)),
                FileRejection.merged(refusals(additions, asked)));
    }

    void showIn(Notifications notifications) {
        summary.ifPresent(notifications::show);
        refusals.forEach(notifications::show);
    }

    private static int count(List<Addition> additions, Class<? extends Addition> kind) {
        return (int) additions.stream().filter(kind::isInstance).count();
    }

    private static void count(List<String> told, List<Addition> additions, Class<? extends Addition> kind,
            String what) {
        int count = count(additions, kind);
        if (count > 0) {
            told.add(count + " " + what);
        }
    }

    private static Optional<String> otherKinds(List<Addition> additions, List<Path> asked) {
        Set<String> endings = new TreeSet<>();
        int files = 0;
        for (Addition addition : additions) {
            if (addition instanceof Addition.Unsupported(Path file) && !asked.contains(file)) {
                endings.add(FileRejection.extension(file));
                files++;
            }
        }
        return files == 0
                ? Optional.empty()
                : Optional.of("%s passed over (%s)".formatted(
                        Plurals.of(files, "file of another kind", "files of other kinds"), String.join(", ", endings)));
    }

    private static List<Failure> refusals(List<Addition> additions, List<Path> asked) {
        List<Failure> failures = new ArrayList<>();
        for (Addition addition : additions) {
            switch (addition) {
                case Addition.Refused refused -> failures.add(refused.failure());
                case Addition.Unsupported(Path file) when asked.contains(file) -> failures.add(FileRejection.of(file));
                default -> {
                    // Nothing was refused.
                }
            }
        }
        return failures;
    }
}
