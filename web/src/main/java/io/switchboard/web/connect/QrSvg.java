package io.switchboard.web.connect;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an SVG image, dark on white whatever the page's scheme: scanners need that. */
record QrSvg(QrCode code) {
  /** Modules of white around the code that scanners rely on (ISO/IEC 18004). */
  private static final int QUIET_ZONE = 4;

  static QrSvg of(String text) {
    return new QrSvg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
  }

  String markup() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M')
              .append(x + QUIET_ZONE)
              .append(',')
              .append(y + QUIET_ZONE)
              .append("h1v1h-1z");
        }
      }
    }
    int side = code.size + 2 * QUIET_ZONE;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path fill="#000" d="%2$s"/></svg>"""
        .formatted(side, path);
  }
}
