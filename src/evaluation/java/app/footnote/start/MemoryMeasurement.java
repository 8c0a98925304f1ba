package app.footnote.start;

import app.footnote.model.NoteId;
import app.footnote.process.ProcessMemory;
import app.footnote.process.ProcessRun;
import app.footnote.process.ResidentProcess;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import app.footnote.settings.WindowState;
import app.footnote.settings.WindowState.OpenPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Measures the memory of the window: idle with an empty library, while notes are added, and with a long PDF open. Each
 * measurement starts a real process with its own home folder and without a display. The figures are those of the kernel
 * (Linux) and include heap and native memory, the mapped class cache and the mapped index.
 *
 * <p>
 * Arguments: the folder of the packaged program, the number of notes to add (1000 by default), and the number of pages
 * of the PDF (600 by default).
 */
public final class MemoryMeasurement {

    private static final int WORDS_PER_LINE = 12;

    private final PrintStream out;
    private final Path folder;

    private MemoryMeasurement(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int notes = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int pages = args.length > 2 ? Integer.parseInt(args[2]) : 600;
        MemoryMeasurement measurement = new MemoryMeasurement(System.out, Path.of(args[0]));
        measurement.measureIdle();
        measurement.measureAdding(notes);
        measurement.measureLongPdf(pages);
    }

    private void measureIdle() throws Exception {
        Path home = Files.createTempDirectory("footnote-idle");
        try (ResidentProcess window = open(new PackagedProgram(folder, home))) {
            window.awaitRest();
            print("idle", window);
        }
    }

    private void measureAdding(int count) throws Exception {
        Path home = Files.createTempDirectory("footnote-adding");
        Path notes = Files.createDirectory(home.resolve("notes"));
        List<String> paragraphs = MadeUpPassages.paragraphs(MadeUpPassages.notes(count));
        for (int i = 0; i < count; i++) {
            Files.writeString(notes.resolve("note %d.md".formatted(i)), paragraphs.get(i));
        }
        PackagedProgram program = new PackagedProgram(folder, home);
        try (ResidentProcess window = open(program, notes.toString())) {
            window.await(() -> program.readyNotes().size() >= count);
            print("while adding " + count + " notes", window);
            window.awaitRest();
            print("after that", window);
        }
    }

    private void measureLongPdf(int pages) throws Exception {
        Path home = Files.createTempDirectory("footnote-pdf");
        Path pdf = home.resolve("long.pdf");
        write(pdf, pages);
        PackagedProgram program = new PackagedProgram(folder, home);
        ProcessRun.untilExit(program.command("add", pdf.toString()), program.environment());
        OpenPage page = new OpenPage(new NoteId(program.readyNotes().getFirst()), pages / 2);
        new SettingsFile(AppFolders.in(home).settingsFile())
                .change(settings -> settings.with(openAt(settings.window(), page)));
        try (ResidentProcess window = open(program)) {
            window.awaitRest();
            print("with a PDF of " + pages + " pages open", window);
        }
    }

    private static WindowState openAt(WindowState last, OpenPage page) {
        return new WindowState(last.frame(), last.dividers(), last.scope(), last.session(), page);
    }

    private static void write(Path pdf, int pages) throws IOException {
        List<String> paragraphs = MadeUpPassages.paragraphs(MadeUpPassages.notes(pages));
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(content, List.of(paragraphs.get(i).split(" ")));
                }
            }
            document.save(pdf.toFile());
        }
    }

    private static void write(PDPageContentStream content, List<String> words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.setLeading(16);
        content.newLineAtOffset(60, 700);
        for (int i = 0; i < words.size(); i += WORDS_PER_LINE) {
            content.showText(String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS_PER_LINE))));
            content.newLine();
        }
        content.endText();
    }

    /** Starts a window and waits until it is open. */
    private static ResidentProcess open(PackagedProgram program, String... notes)
            throws IOException, InterruptedException {
        ResidentProcess window = ResidentProcess.of(program.command(notes), program.environment());
        window.await(program::hasOpenedItsWindow);
        return window;
    }

    private void print(String when, ResidentProcess window) throws IOException {
        out.printf(
                Locale.ROOT, "%-40s %5.0f MiB, of which %4.0f of its own and not of files; %5.0f at most so far%n",
                when,
                window.mebibytes(ProcessMemory.NOW), window.mebibytes(ProcessMemory.OWN),
                window.mebibytes(ProcessMemory.PEAK));
    }
}
