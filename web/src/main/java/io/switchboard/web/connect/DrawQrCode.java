package io.switchboard.web.connect;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Draws a link as a QR code. The link comes in the body, as plain text of at most 300 bytes: start
 * links are secrets, and addresses end up in logs.
 */
@WebServlet("/connect/qr")
public class DrawQrCode extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_LINK = 300;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_LINK + 1);
    String link = new String(body, StandardCharsets.UTF_8);
    if (body.length > LONGEST_LINK || !link.matches("https?://[\\x21-\\x7e]+")) {
      response.sendError(
          HttpServletResponse.SC_BAD_REQUEST,
          "A link of at most " + LONGEST_LINK + " characters is needed.");
      return;
    }
    response.setContentType("image/svg+xml");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(QrSvg.of(link).markup().getBytes(StandardCharsets.UTF_8));
  }
}
