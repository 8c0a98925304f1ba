package app.footnote.index.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.RedisCluster;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.ServerIdentity;
import app.footnote.index.redis.SharingComputer;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/** All kinds of connections to a server, and the failures of connections. */
class RedisConnectionIT {

    private static final float[] DIRECTION = {1, 0, 0, 0};

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.with(
            "appendonly yes", "unixsocket $folder/s", "user default off",
            "user anna on >s3cret ~footnote:* +@all",
            "user notes on >s3cret ~footnote:* +@all -@admin -@dangerous +info +config|get",
            "user guest on >s3cret ~other:* +@read +@connection");

    @TempDir
    private Path temp;

    @Test
    void acceptsAUserWithAPassword() throws Exception {
        assertWorks(SERVER.address().replace("//", "//anna:s3cret@") + "/2");
    }

    @Test
    void theUserFromTheManualCanStoreNotesButNotFlushTheServer() throws Exception {
        RedisAddress address = RedisAddress.parse(SERVER.address().replace("//", "//notes:s3cret@"));
        NoteId note = new NoteId("trees");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RedisConnection connection = RedisConnection.open(address);
                PassageIndex index = connection.openLibrary(SharingComputer.EMBEDDING, temp, threads)) {
            index.replace(
                    SharingComputer.stored(note, SharingComputer.DATABASES, 1),
                    SharingComputer.content(note, "Rotations balance trees.").passages());
            index.move(note, new CourseId("history"));
            assertThat(index.candidates(new IndexQuery("rotation", Optional.of(DIRECTION), Scope.all(), 10)))
                    .allMatch(found -> found.meaning().isPresent())
                    .hasSize(1);
            index.remove(note);
        }
        try (UnifiedJedis client = RedisClients.open(address)) {
            assertThatThrownBy(client::flushAll).isInstanceOf(JedisAccessControlException.class);
        }
    }

    @Test
    void reportsProtectedMode() {
        IndexException failure = RedisErrors.translate(
                "far:6379", new JedisDataException(
                        "DENIED Redis is running in protected mode because protected mode is enabled"));
        assertThat(failure.kind()).isEqualTo(Kind.UNSUITABLE_SERVER);
        assertThat(FailureWording.problem(failure.failure())).contains("from its own computer only");
    }

    @Test
    void connectsThroughAUnixSocket() throws Exception {
        assertWorks("redis+unix://anna:s3cret@" + SERVER.folder().resolve("s") + "?db=2");
    }

    @Test
    void reportsAWrongPassword() {
        assertFails(SERVER.address().replace("//", "//anna:hush@"), Kind.PASSWORD)
                .contains("does not accept this user and password")
                .doesNotContain("hush");
    }

    @Test
    void reportsAMissingPassword() {
        assertFails(SERVER.address(), Kind.PASSWORD).contains("requires a password");
    }

    @Test
    void reportsMissingPermissions() {
        assertFails(SERVER.address().replace("//", "//guest:s3cret@"), Kind.UNSUITABLE_SERVER)
                .contains("does not allow this user");
    }

    @Test
    void reportsADatabaseThatDoesNotExist() {
        assertFails(SERVER.address().replace("//", "//anna:s3cret@") + "/99", Kind.UNSUITABLE_SERVER)
                .contains("no database with that number");
    }

    @Test
    void connectsToAClusterThroughOneNode() throws Exception {
        try (RedisCluster cluster = RedisCluster.ofThree()) {
            assertWorks(cluster.address());
            assertThat(
                    RedisConnection.inspect(RedisAddress.parse(cluster.address().replace("+cluster", ""))).obstacles())
                    .singleElement()
                    .satisfies(obstacle -> assertThat(FailureWording.COMMAND_LINE.remedy(obstacle))
                            .contains("redis+cluster://"));
        }
    }

    @Test
    void reportsThatASingleServerIsNotACluster() {
        assertFails(SERVER.address().replace("redis://", "redis+cluster://anna:s3cret@"), Kind.UNSUITABLE_SERVER)
                .contains("not a cluster");
    }

    @Test
    void tlsTrustsOnlyTheNamedCertificate() throws Exception {
        ServerIdentity identity = ServerIdentity.in(temp);
        try (RedisServer encrypted = RedisServer.with(
                "tls-port $port", "tls-cert-file " + identity.certificate(), "tls-key-file " + identity.key(),
                "tls-auth-clients no").start()) {
            String address = encrypted.address().replace("redis:", "rediss:");

            assertWorks(address + "?ca=" + identity.certificate());
            assertFails(address, Kind.UNSUITABLE_SERVER).contains("could not prove its identity");
        }
    }

    @Test
    void connectsToTheMasterThatSentinelsReport() throws Exception {
        try (RedisServer master = RedisServer.durable().start();
                RedisServer sentinel = RedisServer.sentinelOf(master).start()) {
            assertWorks(sentinel.address().replace("redis:", "redis+sentinel:") + "/mymaster");
        }
    }

    @Test
    void reportsThatNoServerAnswers() throws Exception {
        assertFails("redis://127.0.0.1:" + RedisServer.freePort(), Kind.UNREACHABLE)
                .contains("No Redis server answers");
    }

    @Test
    void reportsAMissingCertificateFile() {
        assertFails("rediss://127.0.0.1?ca=" + temp.resolve("none.pem"), Kind.ADDRESS)
                .contains("none.pem");
    }

    private static void assertWorks(String text) throws IndexException {
        RedisAddress address = RedisAddress.parse(text);
        assertThat(RedisConnection.inspect(address).obstacles()).isEmpty();
        try (UnifiedJedis client = RedisClients.open(address)) {
            client.set("footnote:test", "hello");
            assertThat(client.get("footnote:test")).isEqualTo("hello");
        }
    }

    /** @return an assertion on what the command line prints */
    private static AbstractStringAssert<?> assertFails(String address, Kind kind) {
        IndexException failure = catchThrowableOfType(
                IndexException.class, () -> RedisConnection.inspect(RedisAddress.parse(address)));
        assertThat(failure.kind()).isEqualTo(kind);
        return assertThat(FailureWording.COMMAND_LINE.sentences(failure.failure()));
    }
}
