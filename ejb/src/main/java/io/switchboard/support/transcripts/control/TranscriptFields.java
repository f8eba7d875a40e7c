package io.switchboard.support.transcripts.control;

/** The names in a transcript's JSON that whoever verifies it reads. */
public final class TranscriptFields {
  public static final String FORMAT = "format";
  public static final String FORMAT_NAME = "switchboard-transcript";
  public static final String VERSION = "version";
  public static final int VERSION_NUMBER = 1;
  public static final String CONVERSATION = "conversation_id";
  public static final String HEAD = "head";
  public static final String ENTRIES = "messages";
  public static final String SEQ = "seq";
  public static final String ID = "id";
  public static final String KIND = "kind";
  public static final String DIRECTION = "direction";
  public static final String TEXT = "text";
  public static final String AGENT_ID = "agent_id";
  public static final String AGENT_NAME = "agent_name";
  public static final String EDITS = "edits";
  public static final String ATTACHMENT_SHA256 = "attachment_sha256";
  public static final String AT = "created_at";
  public static final String HASH = "hash";

  private TranscriptFields() {}
}
