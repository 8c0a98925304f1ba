package app.footnote.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Figures by name, which processes exchange in files. Immutable. */
record ScaleFigures(Map<String, Double> values) {

    static ScaleFigures of(Map<String, Double> values) {
        return new ScaleFigures(Map.copyOf(values));
    }

    static ScaleFigures read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Double> values = new TreeMap<>();
        properties.stringPropertyNames()
                .forEach(name -> values.put(name, Double.valueOf(properties.getProperty(name))));
        return of(values);
    }

    void writeTo(Path file) throws IOException {
        Properties properties = new Properties();
        values.forEach((name, value) -> properties.setProperty(name, value.toString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Not measured: " + name);
        }
        return value;
    }

    ScaleFigures mergedWith(ScaleFigures other) {
        Map<String, Double> all = new TreeMap<>(values);
        all.putAll(other.values);
        return of(all);
    }
}
