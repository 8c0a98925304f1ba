package app.footnote.index.redis.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What a server reports about itself. Immutable.
 *
 * @param info the fields of INFO
 * @param vectorSets whether it supports vector sets
 * @param snapshots when it writes snapshots, in the format of the option {@code save}; empty if it does not allow the
 * question
 */
record ServerFacts(Map<String, String> info, boolean vectorSets, Optional<String> snapshots) {

    static ServerFacts of(Connection connection) {
        try (Jedis server = new Jedis(connection)) {
            return new ServerFacts(fields(server.info()), hasVectorSets(server), snapshots(server));
        }
    }

    private static Map<String, String> fields(String info) {
        Map<String, String> fields = new HashMap<>();
        info.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return Map.copyOf(fields);
    }

    /** A user without permission for this question relies on the version of the server. */
    private static boolean hasVectorSets(Jedis server) {
        try {
            return server.sendCommand(Protocol.Command.COMMAND, "INFO", "VADD") instanceof List<?> found
                    && found.getFirst() != null;
        } catch (JedisAccessControlException e) {
            return true;
        }
    }

    private static Optional<String> snapshots(Jedis server) {
        try {
            return Optional.ofNullable(server.configGet("save").get("save"));
        } catch (JedisDataException e) {
            return Optional.empty();
        }
    }

    String version() {
        return text("redis_version");
    }

    int majorVersion() {
        String major = version().replaceFirst("\\..*", "");
        return major.matches("\\d{1,6}") ? Integer.parseInt(major) : 0;
    }

    String text(String field) {
        return info.getOrDefault(field, "");
    }

    long number(String field) {
        String text = text(field);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
