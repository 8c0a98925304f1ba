package app.footnote.answer.check.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of units of measurement and magnitudes. */
public final class MeasurementUnits {

    /** Each line contains the names of one unit or magnitude. */
    private static final Map<String, String> NAMES = units("""
            km kilometer kilometers kilometre kilometres kilometern kilómetros quilômetros
            m meter meters metre metres metern metros mètres
            cm centimeter centimeters centimetre centimetres zentimeter zentimetern
            mm millimeter millimeters millimetre millimetres
            mi mile miles meilen
            ft foot feet fuß
            inch inches zoll
            ha hectare hectares hektar
            acre acres
            km2 quadratkilometer quadratkilometern
            quadratmeile quadratmeilen
            quadratmeter quadratmetern
            t ton tons tonne tonnes tonnen
            kg kilogram kilograms kilogramm kilo kilos
            g gram grams gramm gramos
            mg milligram milligrams milligramm
            s sec second seconds sekunde sekunden segundo segundos secondes
            ms millisecond milliseconds millisekunde millisekunden milisegundos
            min minute minutes minuten minuto minutos
            h hour hours stunde stunden hora horas heures
            day days tag tage tagen día días jours dia dias
            week weeks woche wochen semana semanas semaines
            month months monat monate monaten mes meses mois
            year years jahr jahre jahren año años ans ano anos
            decade decades jahrzehnt jahrzehnte jahrzehnten década décadas
            century centuries jahrhundert jahrhunderte jahrhunderten siglo siglos siècles
            % percent prozent pourcent
            hundred hundert
            thousand tausend mil
            million millions millionen millón millones milhões
            billion billions milliarde milliarden
            trillion trillions billionen
            byte bytes
            bit bits
            kb kilobyte kilobytes
            mb megabyte megabytes
            gb gigabyte gigabytes
            tb terabyte terabytes
            hz hertz
            khz
            mhz
            ghz
            volt volts
            watt watts
            kw kilowatt kilowatts
            $ dollar dollars usd
            € euro euros eur
            £ pound pounds
            """);

    private MeasurementUnits() {
    }

    private static Map<String, String> units(String lines) {
        Map<String, String> units = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] names = line.split(" ");
            for (String name : names) {
                units.put(name, names[0]);
            }
        });
        return Map.copyOf(units);
    }

    /** The unit that follows a number. */
    public static Optional<String> after(List<TextToken> words, int number) {
        return number + 1 >= words.size()
                ? Optional.empty()
                : Optional.ofNullable(NAMES.get(words.get(number + 1).surface().toLowerCase(Locale.ROOT)));
    }
}
