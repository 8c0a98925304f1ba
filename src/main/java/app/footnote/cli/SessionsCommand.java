package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.messages.FailureWording;
import app.footnote.session.SessionList;
import app.footnote.session.SessionSummary;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the conversations. */
@Command(name = "sessions", header = "List your conversations, the last used first.", description = "")
final class SessionsCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final CommandContext context;

    SessionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            SessionList list = house.sessions().list();
            print(list.sessions());
            list.unreadable().forEach(
                    session -> context.terminal().err()
                            .println(FailureWording.COMMAND_LINE.sentences(session.failure())));
        }
        return ExitCode.DONE;
    }

    private void print(List<SessionSummary> sessions) {
        PrintStream out = context.terminal().out();
        if (json) {
            out.println(JsonOutput.text(Map.of("sessions", sessions.stream().map(SessionJson::of).toList())));
        } else if (sessions.isEmpty()) {
            out.println("No sessions yet. 'footnote ask QUESTION' begins one.");
        } else {
            table(sessions).print(out, context.terminal().style());
        }
    }

    private static TextTable table(List<SessionSummary> sessions) {
        TextTable table = new TextTable("LAST USED", "QUESTIONS", "ID", "TITLE");
        for (SessionSummary session : sessions) {
            table.row(
                    WHEN.format(session.lastUsedAt().atZone(ZoneId.systemDefault())),
                    "" + session.turns(),
                    session.id().value(),
                    session.title());
        }
        return table;
    }

    /** A session as {@code sessions --json} prints it; times in UTC as ISO 8601. */
    private record SessionJson(String id, String title, String createdAt, String lastUsedAt, int questions) {

        static SessionJson of(SessionSummary session) {
            return new SessionJson(
                    session.id().value(),
                    session.title(),
                    session.createdAt().toString(),
                    session.lastUsedAt().toString(),
                    session.turns());
        }
    }
}
