/** What tests of the web layer share. */
package io.switchboard.web.testing;
