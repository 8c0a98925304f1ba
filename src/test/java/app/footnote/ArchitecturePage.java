package app.footnote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The tables of the architecture page.
 *
 * @param areas the rows of the table of areas; an area may use others
 * @param packages the rows of the table of packages; a package may use others of its area
 * @param libraries the packages of libraries, and where each may be used
 */
record ArchitecturePage(List<Row> areas, List<Row> packages, Map<String, List<String>> libraries) {

    /** What the page calls the package that holds the entry point. */
    static final String ROOT = "app.footnote";

    private static final Path FILE = Path.of("src", "site", "markdown", "architecture.md");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    /**
     * A row of the first two tables.
     *
     * @param types how many top-level types there are in the package, or in all packages of the area
     * @param purpose what the package or the area does
     */
    record Row(String name, int types, List<String> mayUse, String purpose) {

        String area() {
            return name.equals(ROOT) ? ROOT : name.split("\\.")[0];
        }
    }

    static ArchitecturePage read() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            Map<String, List<String>> libraries = new LinkedHashMap<>();
            for (List<String> cells : table(lines, "| library |")) {
                names(cells.get(0)).forEach(library -> libraries.put(library, names(cells.get(1))));
            }
            return new ArchitecturePage(
                    table(lines, "| area |").stream().map(ArchitecturePage::row).toList(),
                    table(lines, "| package |").stream().map(ArchitecturePage::row).toList(),
                    libraries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Long> typesByPackage() {
        Map<String, Long> types = new TreeMap<>();
        packages.forEach(row -> types.put(row.name(), (long) row.types()));
        return types;
    }

    private static Row row(List<String> cells) {
        return new Row(
                names(cells.get(0)).getFirst(), Integer.parseInt(cells.get(1)), names(cells.get(2)), cells.get(3));
    }

    /** The cells of the rows below a table's head. */
    private static List<List<String>> table(List<String> lines, String head) {
        List<List<String>> rows = new ArrayList<>();
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            String[] cells = lines.get(at).substring(1).split("\\|");
            rows.add(List.of(cells).stream().map(String::strip).toList());
        }
        return rows;
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
