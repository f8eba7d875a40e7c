package io.switchboard.support.attachments.control;

import java.util.Optional;

/**
 * What a file is.
 *
 * @param mediaType in words for people, and for logs
 * @param taken its type, if it is one of those that are taken
 */
public record SniffedType(String mediaType, Optional<FileType> taken) {
  static SniffedType of(FileType type) {
    return new SniffedType(type.mediaType(), Optional.of(type));
  }

  static SniffedType refused(String mediaType) {
    return new SniffedType(mediaType, Optional.empty());
  }
}
