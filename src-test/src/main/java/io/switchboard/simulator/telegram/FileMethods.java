package io.switchboard.simulator.telegram;

import java.util.Map;

/** {@code getFile}, and the fetching of the file at the path that it answers. */
final class FileMethods {

  static final int MAX_FETCHED = 20 << 20;

  private final Files files;

  FileMethods(Files files) {
    this.files = files;
  }

  void addTo(Map<String, BotMethod> methods) {
    methods.put("getFile", this::getFile);
    methods.put(BotApi.FILE, this::fetch);
  }

  private Answer getFile(BotCall call) throws Refusal {
    String id = call.parameters().text("file_id");
    if (id.isEmpty()) {
      throw Refusal.badRequest("file_id not specified");
    }
    Files.Stored file = files.byId(call.bot(), id);
    if (file == null) {
      throw Refusal.badRequest("invalid file_id");
    }
    if (file.about().size() > MAX_FETCHED) {
      throw Refusal.badRequest("file is too big");
    }
    StringBuilder out = new StringBuilder(256).append('{');
    file.about().file(out, call.bot());
    return Answer.ok(out.append(",\"file_path\":\"").append(file.path()).append("\"}").toString());
  }

  private Answer fetch(BotCall call) {
    Files.Stored file = files.byPath(call.parameters().text("file_path"));
    return file == null || file.about().size() > MAX_FETCHED
        ? Answer.NOT_FOUND
        : Answer.file(file.content());
  }
}
