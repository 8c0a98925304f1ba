package app.footnote.cli.input;

import app.footnote.model.session.AnswerOption;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option for questions that name notes. */
public final class NameOptions {

    @Option(names = "--all-notes")
    private boolean allNotes;

    public Set<AnswerOption> answerOptions() {
        return allNotes ? Set.of(AnswerOption.ALL_NOTES) : Set.of();
    }
}
