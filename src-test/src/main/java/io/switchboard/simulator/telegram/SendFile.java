package io.switchboard.simulator.telegram;

/** {@code sendPhoto} and {@code sendDocument}: a file by upload, or by the id of an earlier one. */
final class SendFile implements BotMethod {

  static final int MAX_CAPTION = 1_024;
  static final int MAX_PHOTO = 10 << 20;
  static final int MAX_DOCUMENT = 50 << 20;
  private static final int MAX_SIDES = 10_000;
  private static final int MAX_RATIO = 20;

  private final Sends sends;
  private final Files files;
  private final boolean photo;

  SendFile(Sends sends, Files files, boolean photo) {
    this.sends = sends;
    this.files = files;
    this.photo = photo;
  }

  @Override
  public Answer carryOut(BotCall call) throws Refusal {
    return sends.send(call, new Captioned(call));
  }

  private final class Captioned implements Sends.Content {

    private final BotCall call;
    private final Parameters given;
    private final String field = photo ? "photo" : "document";

    Captioned(BotCall call) {
      this.call = call;
      this.given = call.parameters();
    }

    private Upload upload() {
      String attached = given.text(field);
      boolean named = attached.startsWith("attach://");
      return given.file(named ? attached.substring("attach://".length()) : field);
    }

    @Override
    public FormattedText text() throws Refusal {
      Upload upload = upload();
      if (upload == null && given.text(field).isEmpty()) {
        throw Refusal.badRequest("there is no " + field + " in the request");
      }
      if (upload != null && upload.content().length > MAX_DOCUMENT) {
        throw new Refusal(Answer.error(413, "Request Entity Too Large"));
      }
      return GivenText.of(given, "caption", "caption_entities");
    }

    @Override
    public FormattedText checked(FormattedText caption) throws Refusal {
      FormattedText trimmed = caption.trimmed();
      if (trimmed.text().codePointCount(0, trimmed.text().length()) > MAX_CAPTION) {
        throw Refusal.badRequest("message caption is too long");
      }
      return trimmed;
    }

    @Override
    public Attachment attachment() throws Refusal {
      Upload upload = upload();
      if (upload == null) {
        return earlier();
      }
      int size = upload.content().length;
      if (size == 0) {
        throw Refusal.badRequest("file must be non-empty");
      }
      if (!photo) {
        return files.addDocument(upload.name(), upload.content());
      }
      if (size > MAX_PHOTO) {
        throw Refusal.badRequest(
            "file of size %d bytes is too big for a photo; the maximum size is %d bytes"
                .formatted(size, MAX_PHOTO));
      }
      return picture(upload.content());
    }

    private Attachment picture(byte[] content) throws Refusal {
      PictureSize picture = PictureSize.of(content);
      if (picture == null) {
        throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
      }
      int longer = Math.max(picture.width(), picture.height());
      int shorter = Math.min(picture.width(), picture.height());
      if (longer + shorter > MAX_SIDES || longer > MAX_RATIO * shorter) {
        throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
      }
      return files.addPhoto(content);
    }

    private Attachment earlier() throws Refusal {
      Files.Stored file = files.byId(call.bot(), given.text(field));
      if (file == null || file.about().photo() != photo) {
        throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
      }
      return file.about();
    }
  }
}
