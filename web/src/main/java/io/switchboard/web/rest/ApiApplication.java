package io.switchboard.web.rest;

import jakarta.ws.rs.ApplicationPath;

/** The same resources below {@code /api}, as older integrations write their paths. */
@ApplicationPath("api")
public class ApiApplication extends V1Application {}
