package io.switchboard.web.console.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Whoever opens a page of the console without being signed in is led to the sign-in page. */
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(
            loginPage = "/console/sign-in.xhtml",
            useForwardToLogin = false,
            errorPage = ""))
@ApplicationScoped
public class SignInForm {}
