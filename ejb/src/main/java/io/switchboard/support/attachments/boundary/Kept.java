package io.switchboard.support.attachments.boundary;

import java.util.Objects;

/** What became of a file that somebody sent. */
public sealed interface Kept {

  /** It is kept, under the name and the type that it has now. */
  record Done(Attachment attachment) implements Kept {
    public Done {
      Objects.requireNonNull(attachment, "attachment");
    }
  }

  /** It was not kept. */
  sealed interface Refused extends Kept {
    /** A stable word for programs. */
    String code();

    /** A sentence for the person who sent it. */
    String detail();
  }

  /** There is nothing in it. */
  record Empty() implements Refused {
    @Override
    public String code() {
      return "empty_file";
    }

    @Override
    public String detail() {
      return "The file is empty.";
    }
  }

  /** It has more bytes than this. */
  record TooLarge(int limit) implements Refused {
    @Override
    public String code() {
      return "file_too_large";
    }

    @Override
    public String detail() {
      return "The file has more than " + limit + " bytes.";
    }
  }

  /** It is a picture that would take too much memory to show, or one that cannot be read. */
  record PictureRefused() implements Refused {
    @Override
    public String code() {
      return "picture_refused";
    }

    @Override
    public String detail() {
      return "The picture is damaged, or too wide or high to be shown.";
    }
  }

  /**
   * It is of a type that is not taken.
   *
   * @param type what it is
   */
  record TypeNotAllowed(String type) implements Refused {
    @Override
    public String code() {
      return "file_type_not_allowed";
    }

    @Override
    public String detail() {
      return "Files of this kind are not taken ("
          + type
          + "). Send a picture (JPEG, PNG, GIF, WebP), a PDF, plain text, CSV or an office document"
          + " without macros.";
    }
  }

  /** The scanner found something in it. */
  record Infected(String finding) implements Refused {
    @Override
    public String code() {
      return "file_infected";
    }

    @Override
    public String detail() {
      return "The file was refused: a scanner found something harmful in it.";
    }
  }

  /** The conversation had as many files of late as it may. */
  record TooMany() implements Refused {
    @Override
    public String code() {
      return "too_many_files";
    }

    @Override
    public String detail() {
      return "Too many files were sent in this conversation today. Try again tomorrow.";
    }
  }

  /** There is no such conversation, or it is gone. */
  record NoConversation() implements Refused {
    @Override
    public String code() {
      return "not_found";
    }

    @Override
    public String detail() {
      return "There is no such conversation.";
    }
  }
}
