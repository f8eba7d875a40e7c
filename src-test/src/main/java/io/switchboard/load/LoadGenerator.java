package io.switchboard.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Callers that wait for their answers. Each owns some of the users and sends one notification at a
 * time, so that the order in which a user's are accepted is known. With a fixed rate each has its
 * own timetable and counts from the time that stands there, also when it was late for it.
 */
final class LoadGenerator implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final ExecutorService threads;
  private final OkHttpClient http;
  private final int callers;

  LoadGenerator(int callers) {
    this.callers = callers;
    threads = Executors.newFixedThreadPool(callers);
    http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(callers, 5, TimeUnit.MINUTES))
            .readTimeout(30, TimeUnit.SECONDS)
            .retryOnConnectionFailure(false)
            .build();
  }

  /** Sends them all; returns when the last answer is there. */
  List<Sent> run(Phase phase, Target target, List<User> users) throws Exception {
    List<Callable<List<Sent>>> work = new ArrayList<>();
    long begin = Micros.now() + 50_000;
    for (int caller = 0; caller < callers; caller++) {
      int own = caller;
      work.add(() -> call(phase, target, users, own, begin));
    }
    List<Sent> all = new ArrayList<>(phase.count());
    for (Future<List<Sent>> each : threads.invokeAll(work)) {
      all.addAll(each.get());
    }
    return all;
  }

  private List<Sent> call(Phase phase, Target target, List<User> users, int caller, long begin) {
    List<User> own = new ArrayList<>();
    for (int i = caller; i < users.size(); i += callers) {
      own.add(users.get(i));
    }
    List<Sent> sent = new ArrayList<>(phase.count() / callers + 1);
    for (int i = caller; i < phase.count(); i += callers) {
      int turn = i / callers;
      User user = own.get(turn % own.size());
      long due = Micros.now();
      if (phase.perSecond() > 0) {
        due = begin + i * 1_000_000L / phase.perSecond();
        waitUntil(due);
      }
      int sequence = turn / own.size();
      int status = send(target, user, phase.text(user, sequence));
      sent.add(new Sent(user.number(), sequence, due, Micros.now(), status));
    }
    return sent;
  }

  private static void waitUntil(long micros) {
    for (long left = micros - Micros.now(); left > 0; left = micros - Micros.now()) {
      LockSupport.parkNanos(left * 1_000);
    }
  }

  private int send(Target target, User user, String text) {
    Request.Builder request =
        new Request.Builder()
            .url(target.url())
            .post(RequestBody.create(target.body(user, text), JSON));
    if (target.authorization() != null) {
      request.header("Authorization", target.authorization());
    }
    try (Response response = http.newCall(request.build()).execute()) {
      response.body().bytes();
      return response.code();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    http.connectionPool().evictAll();
  }
}
