package app.footnote.ui.library.model;

import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives notes their display names: the file's name, preceded by as many folders as are needed to distinguish it from
 * other notes, such as {@code replication/_index.md}. For the FX thread.
 */
final class NoteDisplayNames {

    private final Map<String, Set<NoteRow>> byFileName = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    void add(NoteRow row) {
        String name = row.note().name();
        byFileName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(row);
        changed.add(name);
    }

    /** Removes a row. Call this before the note of the row changes. */
    void remove(NoteRow row) {
        String name = row.note().name();
        byFileName.getOrDefault(name, Set.of()).remove(row);
        changed.add(name);
    }

    /** Renames the rows of files that share a name with added or removed ones; returns the rows with a new name. */
    List<NoteRow> update() {
        List<NoteRow> renamed = changed.stream().flatMap(this::update).toList();
        changed.clear();
        return renamed;
    }

    private Stream<NoteRow> update(String name) {
        Set<NoteRow> rows = byFileName.getOrDefault(name, Set.of());
        if (rows.isEmpty()) {
            byFileName.remove(name);
        }
        Map<Path, String> names = distinguish(rows.stream().map(row -> row.note().file()).collect(Collectors.toSet()));
        return rows.stream().filter(row -> row.rename(names.getOrDefault(row.note().file(), name)));
    }

    /** The display name of the note in a file; the file's name if there is no such note. */
    String of(Path file) {
        String name = file.getFileName().toString();
        return byFileName.getOrDefault(name, Set.of())
                .stream()
                .filter(row -> row.note().file().equals(file))
                .findFirst()
                .map(NoteRow::name)
                .orElse(name);
    }

    /** The shortest unique suffix of each path; empty if there is only one path. */
    static Map<Path, String> distinguish(Collection<Path> files) {
        Map<Path, String> names = new HashMap<>();
        Set<Path> undistinguished = files.size() > 1 ? new HashSet<>(files) : Set.of();
        int most = undistinguished.stream().mapToInt(Path::getNameCount).max().orElse(0);
        for (int folders = 1; !undistinguished.isEmpty() && folders < most; folders++) {
            Map<String, List<Path>> suffixes = undistinguished.stream().collect(Collectors.groupingBy(suffix(folders)));
            suffixes.values().removeIf(same -> same.size() > 1);
            suffixes.forEach((suffix, only) -> names.put(only.getFirst(), suffix));
            undistinguished =
                    undistinguished.stream().filter(file -> !names.containsKey(file)).collect(Collectors.toSet());
        }
        return names;
    }

    private static Function<Path, String> suffix(int folders) {
        return file -> {
            int count = file.getNameCount();
            return IntStream.range(Math.max(0, count - 1 - folders), count)
                    .mapToObj(i -> file.getName(i).toString())
                    .collect(Collectors.joining("/"));
        };
    }
}
