package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TerminalStyle;
import app.footnote.health.HealthCheck;
import app.footnote.health.HealthFinding;
import app.footnote.health.Services;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether everything works. */
@Command(name = "doctor", header = "Check that everything works, and say what to do where it does not.",
        description = "%nExits with 1 if something does not work. Programs that are not there are no trouble:"
                + " Footnote needs none of them.%n")
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final CommandContext context;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        List<HealthFinding> findings;
        try (Services house = context.enter()) {
            findings = HealthCheck.of(house);
        }
        boolean healthy = findings.stream().noneMatch(finding -> finding.state() == HealthFinding.State.TROUBLE);
        if (json) {
            context.terminal().out().println(JsonOutput.text(Map.of("healthy", healthy, "findings", findings)));
        } else {
            print(findings, healthy);
        }
        return healthy ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<HealthFinding> findings, boolean healthy) {
        PrintStream out = context.terminal().out();
        int width = findings.stream().mapToInt(finding -> finding.what().length()).max().orElse(0);
        for (HealthFinding finding : findings) {
            out.println(
                    sign(finding) + " " + finding.what() + " ".repeat(width - finding.what().length()) + "  "
                            + finding.found());
            if (finding.remedy() != null) {
                out.println(" ".repeat(width + 4) + finding.remedy());
            }
        }
        out.println();
        out.println(healthy ? "Everything that Footnote needs works." : "Something needs your attention.");
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
