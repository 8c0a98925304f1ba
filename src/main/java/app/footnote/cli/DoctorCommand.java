package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TerminalStyle;
import app.footnote.health.HealthCheck;
import app.footnote.health.HealthFinding;
import app.footnote.health.Services;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks whether all parts of Footnote work. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");
    private static final Messages HEALTH = Messages.of("health");

    @Option(names = "--json")
    private boolean json;

    private final CommandContext context;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        List<HealthFinding> findings;
        try (Services services = context.openServices()) {
            findings = HealthCheck.of(services);
        }
        boolean healthy = findings.stream().noneMatch(finding -> finding.state() == HealthFinding.State.TROUBLE);
        if (json) {
            context.terminal().out().println(JsonOutput.health(healthy, findings));
        } else {
            print(findings, healthy);
        }
        return healthy ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<HealthFinding> findings, boolean healthy) {
        PrintStream out = context.terminal().out();
        int width = findings.stream().mapToInt(finding -> label(finding).length()).max().orElse(0);
        for (HealthFinding finding : findings) {
            String label = label(finding);
            String padding = " ".repeat(width - label.length());
            out.println(sign(finding) + " " + label + padding + "  " + Messages.words(finding.found()));
            finding.remedy()
                    .ifPresent(
                            remedy -> out.println(" ".repeat(width + 4) + FailureWording.COMMAND_LINE.remedy(remedy)));
        }
        out.println();
        out.println(healthy ? TEXTS.text("doctor.healthy") : TEXTS.text("doctor.unhealthy"));
    }

    private static String label(HealthFinding finding) {
        return HEALTH.text("part", finding.part());
    }

    private String sign(HealthFinding finding) {
        TerminalStyle style = context.terminal().style();
        return switch (finding.state()) {
            case GOOD -> style.good("+");
            case ABSENT -> style.dim("-");
            case TROUBLE -> style.bad("!");
        };
    }
}
