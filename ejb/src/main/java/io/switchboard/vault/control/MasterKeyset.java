package io.switchboard.vault.control;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Finds the master keyset: a Tink keyset as JSON, plain or in base64. */
public final class MasterKeyset {
  private static final String KEY = "SWITCHBOARD_MASTER_KEYSET";
  private static final String EXPECTED =
      "a Tink keyset of AES256_GCM keys as JSON, or the path of one in " + KEY + "_FILE";

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private MasterKeyset() {}

  /**
   * The configured keyset. In the one-process distribution a missing file is made, for its owner
   * only.
   *
   * @throws io.switchboard.platform.config.InvalidConfiguration if there is none
   */
  public static KeysetHandle of(Settings settings) {
    return settings.read(MasterKeyset::read);
  }

  /** A new keyset of one key. */
  public static KeysetHandle generate() {
    try {
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  private static KeysetHandle read(SettingsReader reader) {
    if (reader.text(KEY).isEmpty() && reader.flag("SWITCHBOARD_EMBEDDED", false)) {
      reader.text(KEY + "_FILE").map(Path::of).ifPresent(MasterKeyset::makeIfMissing);
    }
    String text = reader.required(KEY, reader.secret(KEY), EXPECTED);
    Optional<KeysetHandle> keyset = text.isEmpty() ? Optional.empty() : parse(text);
    if (!text.isEmpty() && keyset.isEmpty()) {
      reader.required(KEY, Optional.empty(), EXPECTED + "; what it is set to is none");
    }
    return keyset.orElse(null);
  }

  private static Optional<KeysetHandle> parse(String text) {
    try {
      String json =
          text.startsWith("{")
              ? text
              : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
      return Optional.of(
          TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | IllegalArgumentException notAKeyset) {
      return Optional.empty();
    }
  }

  private static void makeIfMissing(Path file) {
    try {
      String json =
          TinkJsonProtoKeysetFormat.serializeKeyset(generate(), InsecureSecretKeyAccess.get());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, json, StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException itIsThere) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("The master keyset cannot be written to " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A new keyset cannot be written as JSON", e);
    }
  }
}
