package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
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

/** Lists the saved sessions. */
@Command(name = "sessions")
final class SessionsCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(names = "--json")
    private boolean json;

    private final CommandContext context;

    SessionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            SessionList list = services.sessions().list();
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
            out.println(JsonOutput.text(Map.of("sessions", sessions.stream().map(SessionEntryJson::of).toList())));
        } else if (sessions.isEmpty()) {
            out.println(TEXTS.text("sessions.empty"));
        } else {
            table(sessions).print(out, context.terminal().style());
        }
    }

    private static TextTable table(List<SessionSummary> sessions) {
        TextTable table = new TextTable(
                TEXTS.text("column.last-used"),
                TEXTS.text("column.questions"),
                TEXTS.text("column.id"),
                TEXTS.text("column.title"));
        for (SessionSummary session : sessions) {
            table.row(
                    MINUTE.format(session.lastUsedAt().atZone(ZoneId.systemDefault())),
                    "" + session.turns(),
                    session.id().value(),
                    session.title());
        }
        return table;
    }

    /** A session as {@code sessions --json} prints it. Times are in UTC and in ISO 8601 format. */
    private record SessionEntryJson(String id, String title, String createdAt, String lastUsedAt, int questions) {

        static SessionEntryJson of(SessionSummary session) {
            return new SessionEntryJson(
                    session.id().value(),
                    session.title(),
                    session.createdAt().toString(),
                    session.lastUsedAt().toString(),
                    session.turns());
        }
    }
}
