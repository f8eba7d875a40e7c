package io.switchboard.simulator.telegram;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}: reads a request, applies the
 * faults, carries it out, answers.
 */
final class BotApi implements HttpHandler {

  static final String PREFIX = "/bot";
  static final String FILE_PREFIX = "/file/bot";

  /** The name under which the fetching of a file is carried out and noted. */
  static final String FILE = "file";

  private static final Pattern TOKEN = Pattern.compile("[1-9]\\d{0,18}:[A-Za-z0-9_-]{35}");
  private static final byte[] NOTHING = {};

  private final World world;
  private final Faults faults;
  private final Journal journal;
  private final Map<String, BotMethod> methods = new HashMap<>();

  BotApi(World world, Faults faults, Journal journal, Map<String, BotMethod> methods) {
    this.world = world;
    this.faults = faults;
    this.journal = journal;
    methods.forEach(
        (name, method) -> {
          this.methods.put(name, method);
          this.methods.put(name.toLowerCase(Locale.ROOT), method);
        });
  }

  /** A bot's username may begin with "bot" too; its page has no second slash. */
  static boolean isForApi(String path) {
    return path.startsWith(FILE_PREFIX) || isForMethod(path);
  }

  private static boolean isForMethod(String path) {
    return path.startsWith(PREFIX)
        && (path.indexOf(':') > 0 || path.indexOf('/', PREFIX.length()) > 0);
  }

  static boolean isToken(String token) {
    return TOKEN.matcher(token).matches();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    long arrived = journal.micros();
    boolean isFile = exchange.getRequestPath().startsWith(FILE_PREFIX);
    String path = exchange.getRequestPath().substring(isFile ? "/file".length() : 0);
    int slash = path.indexOf('/', PREFIX.length());
    String token = slash < 0 ? "" : path.substring(PREFIX.length(), slash);
    Bot bot = world.bot(token);
    if (bot == null) {
      Answer answer = isToken(token) ? Answer.UNAUTHORIZED : Answer.NOT_FOUND;
      refuse(exchange, arrived, token, slash < 0 ? "" : path.substring(slash + 1), answer);
      return;
    }
    String method = isFile ? FILE : path.substring(slash + 1);
    if (isFile) {
      exchange.addQueryParam("file_path", path.substring(slash + 1));
    }
    if (exchange.getRequestMethod().equals(Methods.GET)) {
      begin(exchange, arrived, bot, method, NOTHING);
    } else if (exchange.getRequestMethod().equals(Methods.POST)) {
      Receiver.FullBytesCallback read = (x, body) -> begin(x, arrived, bot, method, body);
      exchange.getRequestReceiver().receiveFullBytes(read);
    } else {
      refuse(exchange, arrived, token, method, Answer.error(501, "Not Implemented"));
    }
  }

  private void refuse(
      HttpServerExchange exchange, long arrived, String token, String method, Answer answer) {
    long botId =
        isToken(token) ? Parameters.wholeNumber(token.substring(0, token.indexOf(':'))) : 0;
    long entry = journal.arrived(arrived, botId, method, new Parameters());
    journal.ended(entry, Outcome.ERROR, answer);
    BotCall.send(exchange, answer);
  }

  private void begin(
      HttpServerExchange exchange, long arrived, Bot bot, String method, byte[] body) {
    Parameters parameters = new Parameters();
    Answer refusal = null;
    try {
      if (!exchange.getQueryParameters().isEmpty()) {
        exchange
            .getQueryParameters()
            .forEach((name, values) -> parameters.add(name, values.getFirst()));
      }
      if (body.length > 0) {
        parameters.addBody(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE), body);
      }
    } catch (Refusal e) {
      refusal = e.answer();
    }
    long entry = journal.arrived(arrived, bot.id(), method, parameters);
    BotCall call = new BotCall(exchange, journal, bot, parameters, entry);
    Answer early = refusal;
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> {
          if (early == null) {
            judge(call, method);
          } else {
            call.answer(early);
          }
        });
  }

  private void judge(BotCall call, String method) {
    Parameters given = call.parameters();
    Faults.Verdict verdict =
        faults.judge(call.bot().id(), method, given.chatId(), given.threadId());
    call.delay(verdict.delayMillis());
    if (verdict.rule() == null) {
      carryOut(call, method);
      return;
    }
    FaultRule rule = verdict.rule().rule();
    switch (rule.effect()) {
      case ERROR -> call.answer(rule.answer());
      case DROP_BEFORE -> call.drop();
      case HANG -> verdict.rule().hold(() -> call.onIoThread(() -> resume(call, method)));
      default -> {
        call.loseAnswer();
        carryOut(call, method);
      }
    }
  }

  private void resume(BotCall call, String method) {
    if (call.isCallerGone()) {
      call.drop();
    } else {
      carryOut(call, method);
    }
  }

  private void carryOut(BotCall call, String name) {
    BotMethod method = methods.get(name);
    if (method == null) {
      method = methods.get(name.toLowerCase(Locale.ROOT));
    }
    if (method == null) {
      call.answer(Answer.NOT_FOUND);
      return;
    }
    try {
      Answer answer = method.carryOut(call);
      if (answer != null) {
        call.answer(answer);
      }
    } catch (Refusal e) {
      call.answer(e.answer());
    } catch (RuntimeException e) {
      call.answer(Answer.error(500, "Internal Server Error"));
      throw e;
    }
  }
}
