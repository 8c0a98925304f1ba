package app.footnote.ui.sessions;

import app.footnote.messages.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Describes a time relative to today. */
final class RelativeDay {

    private static final Messages TEXTS = Messages.of("ui-sessions");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern(TEXTS.text("time.weekday-pattern"), TEXTS.locale());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(TEXTS.locale());

    private RelativeDay() {
    }

    /** Describes a time in the time zone of the system. */
    static String of(Instant at) {
        return of(at.atZone(ZoneId.systemDefault()), LocalDate.now(ZoneId.systemDefault()));
    }

    /** Such as "today 14:02", "yesterday 09:30", "Monday 11:15" and "Nov 2, 2026". */
    static String of(ZonedDateTime at, LocalDate today) {
        long daysAgo = ChronoUnit.DAYS.between(at.toLocalDate(), today);
        if (daysAgo == 0) {
            return TEXTS.text("time.today", TIME.format(at));
        }
        if (daysAgo == 1) {
            return TEXTS.text("time.yesterday", TIME.format(at));
        }
        return daysAgo > 1 && daysAgo < 7 ? WEEKDAY.format(at) : DATE.format(at);
    }
}
